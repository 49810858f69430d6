// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/column_names.h"

#include "geo/exchange/column_unit.h"

#include <algorithm>
#include <array>

namespace mutu::exchange {

namespace {

using land::Kind;

// Standard names: TD/T 1015, the cadastral data base standard (ZDJBXX, QLR …); the rest from ledgers in use.
constexpr std::array names{
    ColumnNames{Kind::district, "name", "片区名称 片区 区块名称 区块 园区名称 园区 名称 mc"},
    ColumnNames{Kind::district, "code", "片区代码 片区编号 区块编号 代码 编号"},
    ColumnNames{Kind::district, "industries", "主导产业 产业 产业代码"},
    ColumnNames{Kind::district, "planned_area", "规划面积 面积 ghmj"},

    ColumnNames{Kind::parcel, "code", "zddm 宗地代码 宗地编码 宗地号 parcel_code parcel bdcdyh 不动产单元号 parcel_id"},
    ColumnNames{Kind::parcel, "plot", "地块编号 地块编码 地块号 dkbh 地块代码 djh 地籍号 plot_no plot_number 编号"},
    ColumnNames{Kind::parcel, "name", "宗地名称 地块名称 dkmc 名称"},
    ColumnNames{Kind::parcel, "district_id", "片区 所属片区 片区名称 区块 所属区块 区块名称 园区 所在园区"},
    ColumnNames{Kind::parcel, "sub_district", "地籍子区 djzq subdistrict"},
    ColumnNames{Kind::parcel, "stratum", "空间层 层次 stratum"},
    ColumnNames{Kind::parcel, "land_use",
                "yt dlbm 地类编码 用途 土地用途 批准用途 实际用途 地类 ytmc dlmc 地类名称 landuse"},
    ColumnNames{Kind::parcel, "planned_use", "规划用途 规划用地性质 用地性质 ghyt ydyhdm 用地用海分类"},
    ColumnNames{Kind::parcel, "location", "zl 坐落 座落 土地坐落 地址 address"},
    ColumnNames{Kind::parcel, "registered_area",
                "zdmj 宗地面积 登记面积 发证面积 土地面积 用地面积 地块面积 面积 mj tdmj area"},
    ColumnNames{Kind::parcel, "planned_area", "规划面积 ghmj"},
    ColumnNames{Kind::parcel, "approved_area", "批准面积 批复面积 pzmj"},
    ColumnNames{Kind::parcel, "supplied_area", "供应面积 供地面积 出让面积 gymj"},
    ColumnNames{Kind::parcel, "valid_from", "生效日期 起始日期"},
    ColumnNames{Kind::parcel, "valid_to", "失效日期 终止日期"},

    ColumnNames{Kind::approval, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},
    ColumnNames{Kind::approval, "stage", "阶段 批次类型 审批阶段"},
    ColumnNames{Kind::approval, "document", "文号 批文号 批准文号"},
    ColumnNames{Kind::approval, "approved_on", "批准日期 批准时间 批复日期"},
    ColumnNames{Kind::approval, "ended_on", "终止日期 失效日期"},
    ColumnNames{Kind::approval, "area", "批准面积 面积 mj"},

    ColumnNames{Kind::building, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},
    ColumnNames{Kind::building, "number", "zh 幢号 楼号 栋号 自然幢号 zrzh 建筑编号 编号"},
    ColumnNames{Kind::building, "name", "建筑物名称 建筑名称 jzwmc 名称"},
    ColumnNames{Kind::building, "structure", "fwjg 房屋结构 建筑结构 结构"},
    ColumnNames{Kind::building, "standard_plant", "标准厂房 是否标准厂房"},
    ColumnNames{Kind::building, "storeys", "zcs 总层数 层数 floors storey"},
    ColumnNames{Kind::building, "completed_on", "jgrq 竣工日期 竣工时间"},
    ColumnNames{Kind::building, "floor_area", "jzmj 建筑面积 总建筑面积 scjzmj zzdmj"},

    ColumnNames{Kind::floor, "building_id", "幢号 楼号 栋号 自然幢号 zrzh 建筑编号 建筑物名称 建筑名称 建筑"},
    ColumnNames{Kind::floor, "number", "层号 楼层 所在层 szc ch storey"},
    ColumnNames{Kind::floor, "area", "cjzmj 层建筑面积 建筑面积 面积 mj"},
    ColumnNames{Kind::floor, "height", "层高 cg"},

    ColumnNames{Kind::enterprise, "name", "qymc 企业名称 单位名称 公司名称 权利人 qlrmc 名称 enterprise company"},
    ColumnNames{Kind::enterprise, "credit_code", "统一社会信用代码 社会统一信用代码 信用代码 tyshxydm zjh 证件号 uscc"},
    ColumnNames{Kind::enterprise, "industry", "行业代码 hydm 行业 国民经济行业 所属行业"},
    ColumnNames{Kind::enterprise, "former_name", "曾用名 原名称"},
    ColumnNames{Kind::enterprise, "registered_on", "成立日期 注册日期 clrq"},
    ColumnNames{Kind::enterprise, "closed_on", "注销日期 zxrq"},

    ColumnNames{Kind::right, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},
    ColumnNames{Kind::right, "holder_id",
                "qlr 权利人 qlrmc 权利人名称 使用权人 土地使用权人 企业名称 统一社会信用代码 受让人"},
    ColumnNames{Kind::right, "right_type", "qllx 权利类型"},
    ColumnNames{Kind::right, "nature", "qlxz 权利性质"},
    ColumnNames{Kind::right, "contract", "合同编号 合同号 htbh 出让合同号"},
    ColumnNames{Kind::right, "certificate", "bdcqzh 不动产权证号 权证号 土地证号"},
    ColumnNames{Kind::right, "area", "使用权面积 syqmj 出让面积 面积 mj"},
    ColumnNames{Kind::right, "share", "权利比例 qlbl 共有份额 份额"},
    ColumnNames{Kind::right, "signed_on", "签订日期 合同签订日期 签约日期 qdrq"},
    ColumnNames{Kind::right, "handed_over_on", "交地日期 交地时间 实际交地日期"},
    ColumnNames{Kind::right, "agreed_start_on", "约定开工日期 约定动工日期 约定开工时间"},
    ColumnNames{Kind::right, "started_on", "开工日期 动工日期 实际开工日期 实际开工时间"},
    ColumnNames{Kind::right, "suspended_on", "停工日期 中止开发日期"},
    ColumnNames{Kind::right, "agreed_completion_on", "约定竣工日期 约定竣工时间"},
    ColumnNames{Kind::right, "completed_on", "竣工日期 实际竣工日期 实际竣工时间"},
    ColumnNames{Kind::right, "term_ends_on", "使用期限止 终止日期 qlzzsj syqjssj 使用权结束时间"},
    ColumnNames{Kind::right, "ended_on", "收回日期 注销日期"},
    ColumnNames{Kind::right, "invested_share", "投资比例 已投资比例"},
    ColumnNames{Kind::right, "developed_area", "已开发面积 已动工面积 开发面积"},
    ColumnNames{Kind::right, "developed_extent", "已开发范围"},
    ColumnNames{Kind::right, "supervision_number", "电子监管号 dzjgh 监管号"},
    ColumnNames{Kind::right, "price", "出让价款 出让金 成交价款 划拨价款"},
    ColumnNames{Kind::right, "agreed_investment", "约定投资额 约定固定资产投资 协议投资额"},
    ColumnNames{Kind::right, "agreed_production_on", "约定投产日期 约定投产时间"},
    ColumnNames{Kind::right, "produced_on", "投产日期 实际投产日期 实际投产时间"},

    ColumnNames{Kind::lease, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},
    ColumnNames{Kind::lease, "building_id", "幢号 楼号 栋号"},
    ColumnNames{Kind::lease, "floor_id", "楼层 层号 所在层"},
    ColumnNames{Kind::lease, "lessee_id", "承租人 承租企业 承租方 租户 企业名称 统一社会信用代码"},
    ColumnNames{Kind::lease, "level", "租赁层级 租赁类型"},
    ColumnNames{Kind::lease, "part", "租赁范围 范围"},
    ColumnNames{Kind::lease, "contract", "合同编号 合同号 租赁合同号"},
    ColumnNames{Kind::lease, "land_area", "租赁土地面积 土地面积 用地面积"},
    ColumnNames{Kind::lease, "floor_area", "租赁面积 租赁建筑面积 建筑面积"},
    ColumnNames{Kind::lease, "begins_on", "起租日期 租赁起始日期 开始日期 起始日期"},
    ColumnNames{Kind::lease, "ends_on", "止租日期 租赁终止日期 结束日期 到期日期 终止日期"},

    ColumnNames{Kind::lease, "lessor_id", "出租人 出租企业 出租方"},

    ColumnNames{Kind::use, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},
    ColumnNames{Kind::use, "building_id", "幢号 楼号 栋号"},
    ColumnNames{Kind::use, "floor_id", "楼层 层号 所在层"},
    ColumnNames{Kind::use, "user_id", "使用人 实际使用人 使用企业 使用单位 用地单位 企业名称 统一社会信用代码"},
    ColumnNames{Kind::use, "part", "使用范围 范围"},
    ColumnNames{Kind::use, "land_area", "使用土地面积 土地面积 用地面积"},
    ColumnNames{Kind::use, "floor_area", "使用建筑面积 建筑面积"},
    ColumnNames{Kind::use, "begins_on", "开始日期 起始日期 入驻日期"},
    ColumnNames{Kind::use, "ends_on", "结束日期 终止日期 搬离日期"},

    ColumnNames{Kind::encumbrance, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},
    ColumnNames{Kind::encumbrance, "kind", "类型 限制类型 他项类型"},
    ColumnNames{Kind::encumbrance, "document", "文号 证明号 合同编号"},
    ColumnNames{Kind::encumbrance, "beneficiary", "抵押权人 申请人 权利人"},
    ColumnNames{Kind::encumbrance, "begins_on", "起始日期 开始日期 登记日期"},
    ColumnNames{Kind::encumbrance, "ends_on", "终止日期 结束日期 解除日期"},
    ColumnNames{Kind::encumbrance, "checked_on", "核查日期 查询日期"},

    ColumnNames{Kind::clusterZone, "name", "区块名称 产业集群区块 名称"},
    ColumnNames{Kind::clusterZone, "district_id", "片区 所属片区 片区名称"},
    ColumnNames{Kind::clusterZone, "industries", "主导产业 产业代码 产业"},
    ColumnNames{Kind::clusterZone, "plan", "规划名称 规划"},
    ColumnNames{Kind::clusterZone, "valid_from", "生效日期 起始日期"},
    ColumnNames{Kind::clusterZone, "valid_to", "失效日期 终止日期"},

    ColumnNames{Kind::clusterZone, "plan_id", "规划版本"},
    ColumnNames{Kind::clusterZone, "industry_id", "产业名称"},

    ColumnNames{Kind::zoneParcel, "zone_id", "区块名称 产业集群区块 区块"},
    ColumnNames{Kind::zoneParcel, "parcel_id", "zddm 宗地代码 宗地号 地块编号 parcel_code"},

    ColumnNames{Kind::industry, "name", "产业名称 产业 名称"},
    ColumnNames{Kind::industry, "classes", "行业代码 国民经济行业 代码"},

    ColumnNames{Kind::enterpriseYear, "enterprise_id", "企业名称 统一社会信用代码 单位名称"},
    ColumnNames{Kind::enterpriseYear, "year", "年份 年度"},
    ColumnNames{Kind::enterpriseYear, "above_scale", "规上 是否规上"},
    ColumnNames{Kind::enterpriseYear, "output", "工业总产值 产值 营业收入"},
    ColumnNames{Kind::enterpriseYear, "added_value", "工业增加值 增加值"},
    ColumnNames{Kind::enterpriseYear, "tax", "税收 实缴税金 税收实际贡献"},
    ColumnNames{Kind::enterpriseYear, "investment", "投资额 固定资产投资"},
    ColumnNames{Kind::enterpriseYear, "employees", "从业人数 年平均职工人数 职工人数"},
    ColumnNames{Kind::enterpriseYear, "grade", "评价等级 亩均评价 等级 类别"},

    ColumnNames{Kind::plan, "name", "规划名称 名称"},
    ColumnNames{Kind::plan, "version", "版本"},
    ColumnNames{Kind::plan, "district_id", "片区 所属片区 片区名称"},
    ColumnNames{Kind::plan, "state", "状态"},
    ColumnNames{Kind::plan, "document", "批准文号 文号"},
    ColumnNames{Kind::plan, "adopted_on", "批准日期"},
    ColumnNames{Kind::plan, "ended_on", "失效日期 终止日期"},

    ColumnNames{Kind::target, "district_id", "片区 所属片区 片区名称"},
    ColumnNames{Kind::target, "year", "年份 年度"},
    ColumnNames{Kind::target, "measure", "指标"},
    ColumnNames{Kind::target, "area", "面积 目标面积"},
    ColumnNames{Kind::target, "count", "家数 数量"},
    ColumnNames{Kind::target, "document", "文号"},

    ColumnNames{Kind::road, "name", "道路名称 路名 dlmc 名称"},
    ColumnNames{Kind::road, "class", "道路等级 等级 road_class"},
    ColumnNames{Kind::road, "stage", "建设阶段 阶段 状态"},
    ColumnNames{Kind::road, "width", "路宽 道路宽度 宽度 红线宽度"},

    ColumnNames{Kind::facility, "name", "设施名称 项目名称 名称"},
    ColumnNames{Kind::facility, "kind", "设施类型 类型 类别"},
    ColumnNames{Kind::facility, "stage", "建设阶段 阶段 状态"},
    ColumnNames{Kind::facility, "district_id", "片区 所属片区 片区名称"},
    ColumnNames{Kind::facility, "due_on", "计划完成日期 完成时限 计划完成时间"},

    ColumnNames{Kind::boundaryPoint, "number", "界址点号 点号 jzdh 编号"},
    ColumnNames{Kind::boundaryPoint, "mark", "界标类型 界标 jblx"},
    ColumnNames{Kind::boundaryPoint, "category", "界址点类型 jzdlx"},
    ColumnNames{Kind::boundaryPoint, "sub_district", "地籍子区 djzq subdistrict"},
};

} // namespace

std::vector<std::string_view> columnWords(land::Kind kind, std::string_view column) {
    std::vector<std::string_view> words;
    for (const auto& each : names) {
        if (each.kind != kind || each.column != column) continue;
        for (std::size_t at = 0; at < each.words.size();) {
            const auto end = std::min(each.words.find(' ', at), each.words.size());
            words.push_back(each.words.substr(at, end - at));
            at = end + 1;
        }
    }
    return words;
}

std::string officeHeading(land::Kind kind, std::string_view column, bool isArea) {
    const auto words = columnWords(kind, column);
    const auto chinese = std::find_if(
        words.begin(), words.end(), [](std::string_view word) { return static_cast<unsigned char>(word[0]) >= 0x80; });
    if (chinese == words.end()) return std::string(fileColumn(column));
    return std::string(*chinese).append(isArea ? "（平方米）" : headingUnit(column));
}

bool namesLastDay(land::Kind kind, std::string_view column, std::string_view word) {
    return (kind == Kind::lease || kind == Kind::use) && column == "ends_on" && word != "搬离日期";
}

std::string plainName(std::string_view name) {
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::string_view three = name.substr(i, 3);
        if (three == "（") {
            plain += '(';
            i += 2;
            continue;
        }
        if (three == "）") {
            plain += ')';
            i += 2;
            continue;
        }
        if (three == "\xEF\xBB\xBF") {
            i += 2;
            continue;
        } // a byte order mark stuck to the first name
        const char c = name[i];
        if (c == ' ' || c == '\t') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

std::string_view fileColumn(std::string_view column) {
    if (column == "plan_id") return "plan_version"; // a zone names its plan in words, too
    if (column.size() > 3 && column.substr(column.size() - 3) == "_id") column.remove_suffix(3);
    return column;
}

} // namespace mutu::exchange
