// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/names.h"

#include "geo/demo/dice.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace mutu::demo {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 24> roadFirst{"金", "兴", "永", "泰", "瑞", "丰", "宏", "锦", "启", "恒", "富", "祥",
                                          "凤", "龙", "松", "竹", "梅", "桂", "荷", "柚", "翠", "碧", "朝", "聚"};
constexpr std::array<Words, 24> roadSecond{"源", "达", "和", "盛", "康", "贤", "湖", "溪", "岭", "桥", "塘", "坞",
                                           "峰", "泉", "园", "埠", "田", "川", "洲", "阳", "云", "霞", "鸣", "业"};
constexpr std::array<Words, 32> brandFirst{"沐", "砚", "珞", "骋", "昱", "翊", "筠", "珩", "霁", "澜", "屿",
                                           "桓", "祎", "钧", "晟", "蔚", "栩", "玥", "煜", "璟", "岑", "蓦",
                                           "朗", "芃", "琮", "砺", "铄", "锵", "霖", "柚", "拓", "捷"};
constexpr std::array<Words, 32> brandSecond{"珩", "柏", "拓", "驰", "纶", "禾", "昶", "铭", "恺", "屹", "澄",
                                            "曜", "琅", "骏", "沣", "泓", "璞", "诺", "畅", "翎", "歆", "毅",
                                            "韬", "楷", "麟", "钰", "岳", "峻", "皓", "弘", "旻", "笙"};
// In place of a region: no registered name begins so, hence no name here can be that of a real enterprise.
constexpr std::array<Words, 5> fictions{"示例", "虚构", "演示", "样例", "拟名"};

struct Trade {
    Words industry;
    std::array<Words, 6> words;
};
constexpr std::array trades{
    Trade{"13", {"油茶", "农产品加工", "粮油", "食用油", "果蔬", "农业科技"}},
    Trade{"14", {"食品", "胡柚食品", "生物科技", "健康食品", "调味品", "果脯"}},
    Trade{"15", {"饮料", "茶业", "果饮", "酒业", "饮品", "饮料科技"}},
    Trade{"17", {"纺织", "针织", "无纺布", "织造", "纺织科技", "印染"}},
    Trade{"20", {"木业", "竹制品", "木制品", "竹业", "木材", "装饰材料"}},
    Trade{"21", {"家具", "家居", "智能家居", "办公家具", "木门", "家居用品"}},
    Trade{"22", {"纸业", "特种纸", "新材料", "纸制品", "包装", "装饰纸"}},
    Trade{"26", {"钙业", "化工", "碳酸钙", "新材料", "精细化工", "钙科技"}},
    Trade{"27", {"药业", "生物医药", "中药饮片", "健康科技", "制药", "医疗用品"}},
    Trade{"29", {"塑业", "橡塑", "塑料制品", "高分子材料", "密封件", "管业"}},
    Trade{"30", {"建材", "新型墙材", "钙制品", "混凝土", "石材", "耐火材料"}},
    Trade{"33", {"金属制品", "五金", "表面处理", "钢构", "金属科技", "紧固件"}},
    Trade{"34", {"轴承", "机械", "泵业", "阀门", "传动科技", "精密机械"}},
    Trade{"35", {"智能装备", "专用设备", "环保设备", "模具", "装备制造", "农业机械"}},
    Trade{"36", {"汽车零部件", "汽配", "车桥", "汽车科技", "底盘系统", "车业"}},
    Trade{"38", {"电气", "电机", "电缆", "新能源", "电器", "电力设备"}},
    Trade{"39", {"电子", "半导体材料", "光电", "电子科技", "微电子", "传感科技"}},
    Trade{"41", {"工艺品", "日用品", "文创", "户外用品", "制刷", "礼品"}},
    Trade{"42", {"再生资源", "环保科技", "循环利用", "资源再生", "环境科技", "再生材料"}},
    Trade{"52", {"商贸", "超市", "商业管理", "五金商行", "百货", "服务"}},
    Trade{"59", {"物流", "仓储", "供应链", "冷链物流", "仓储服务", "物流科技"}},
};

std::span<const Words> wordsOf(Words industry) {
    for (const Trade& trade : trades)
        if (trade.industry == industry) return trade.words;
    return trades.front().words;
}

/// Every number below `count` once, in an order of its own: index ↦ index · odd + start.
std::uint64_t permuted(std::uint64_t seed, std::uint64_t index, std::uint64_t count) {
    return (index % count * 7919 + stirred(seed, 11) % count) %
           count; // 7919 is prime and divides none of the counts used
}

} // namespace

std::string roadName(std::uint64_t seed, std::size_t index, bool branch) {
    constexpr std::uint64_t names = roadFirst.size() * roadSecond.size();
    const auto at = permuted(seed, index, names);
    const auto turn = index / names;
    const Words suffix = branch ? "支路" : "路";
    const auto first = roadFirst[at % roadFirst.size()];
    const auto second = roadSecond[at / roadFirst.size()];
    return turn == 0 ? fmt::format("{}{}{}", first, second, suffix)
                     : fmt::format("{}{}{}{}", first, second, turn + 1, suffix);
}

std::string enterpriseName(std::uint64_t seed, std::uint64_t index, std::string_view industry) {
    constexpr std::uint64_t brands = brandFirst.size() * brandSecond.size();
    const auto words = wordsOf(industry);
    const auto at = permuted(seed, index, brands);
    const auto turn = index / brands;
    const auto trade = words[stirred(seed, index, 12) % words.size()];
    const Words form = stirred(seed, index, 13) % 12 == 0 ? "股份有限公司" : "有限公司";
    // each round through the brands moves every brand to another prefix or another second syllable
    const auto second = brandSecond[(at / brandFirst.size() + turn / fictions.size() * 5) % brandSecond.size()];
    return fmt::format("{}{}{}{}{}", fictions[(at + turn) % fictions.size()], brandFirst[at % brandFirst.size()],
                       second, trade, form);
}

std::string creditCode(std::uint64_t seed, std::uint64_t index) {
    // the organisation's own code of nine: MA and six figures, then a check figure modulo 11 (GB 11714)
    constexpr Words figures = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::uint64_t room = 887503681; // 31^6
    std::uint64_t number = (index * 7919 * 104729 + stirred(seed, 14) % room) % room;
    std::string organisation = "MA000000";
    for (std::size_t i = 8; i-- > 2; number /= 31) organisation[i] = figures[number % 31];
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const char c = organisation[i];
        sum += weights[i] * (c <= '9' ? c - '0' : c - 'A' + 10);
    }
    const int check = (11 - sum % 11) % 11;
    organisation += check == 10 ? 'X' : static_cast<char>('0' + check);
    std::string code = "91330899" + organisation; // there is no county 330899
    code += land::creditCodeCheck(code);
    return code;
}

} // namespace mutu::demo
