// SPDX-License-Identifier: Apache-2.0
#include "app/cli/catalogue.h"

#include <algorithm>
#include <array>

namespace mutu::cli {

namespace {

constexpr std::array catalogue{
    Translation{"already_undone", "该变更已经撤销。", "用 `mutu log` 查看变更记录。"},
    Translation{"area_number", "面积写法有误。", "请写成 5mu、5亩、3000m2 或 2ha。"},
    Translation{"area_range", "面积超出可用范围。", "请写成 5mu、5亩、3000m2 或 2ha。"},
    Translation{"area_unit", "面积缺少单位或单位不认识。", "请写成 5mu、5亩、3000m2 或 2ha。"},
    Translation{"book_exists", "该文件已存在，不会覆盖。", "换一个文件名，或先移走原文件。"},
    Translation{"book_too_new", "该账簿由更新版本的亩图建立。", "请升级亩图后再打开。"},
    Translation{"cancelled", "工作已被停止。", ""},
    Translation{"changed_later", "其中的记录后来又有变更，不能直接撤销。", "先撤销后来的变更。"},
    Translation{"crs_not_projected", "账簿的坐标系必须是以米为单位的投影坐标系。", "例如 --crs EPSG:4549。"},
    Translation{"crs_unknown", "坐标系无法识别。", "请写 EPSG 代码，例如 EPSG:4549。"},
    Translation{"date_malformed", "日期写法有误。", "请写成 2020-12-31。"},
    Translation{"district_ambiguous", "有多个片区符合该名称。", "请写完整的片区名称或代码。"},
    Translation{"district_unknown", "账簿中没有这个片区。", ""},
    Translation{"format_unsuited", "该动词没有这种输出格式。", "请用 --format text 或 --format json。"},
    Translation{"history_damaged", "变更历史已损坏。", "请恢复最近的备份，并保留此文件以供检查。"},
    Translation{"internal", "程序内部出错。", "账簿未被改动；请把详情告知维护人员。"},
    Translation{"not_a_book", "该文件不是亩图账簿。", "请检查文件名；新建账簿用 `mutu new`。"},
    Translation{"nothing_to_redo", "没有可重做的变更。", ""},
    Translation{"nothing_to_undo", "没有可撤销的变更。", ""},
    Translation{"option_malformed", "选项的值写法有误。", "用 `mutu 动词 --help` 查看写法。"},
    Translation{"option_unsupported", "此版本尚不支持该选项。", "请去掉该选项。"},
    Translation{"output_failed", "结果未能写出。", "请腾出磁盘空间后重试。"},
    Translation{"parcel_unknown", "账簿中没有这宗地。", "请核对宗地代码或地块编号；`mutu vacant` 可列出地块。"},
    Translation{"program_missing", "程序不完整。", "请重新编译或安装，使 mutu、mutu-files、mutu-maps 位于同一文件夹。"},
    Translation{"range_inverted", "范围的下限大于上限。", "请对调两个值。"},
    Translation{"stale", "账簿在此期间已被改动。", "请重新查看后再办理。"},
    Translation{"style_malformed", "图式文件有不认识的内容。", "请按所指的文件与行号改正。"},
    Translation{"styles_missing", "找不到地图图式文件夹。", "请重新安装亩图，或用 MUTU_STYLES 指明含 .sld 文件的文件夹。"},
    Translation{"usage", "命令写法有误。", "用 `mutu --help` 或 `mutu 动词 --help` 查看用法。"},
    Translation{"verb_unknown", "没有这个动词。", "用 `mutu --help` 查看全部动词。"},
};
static_assert(std::is_sorted(catalogue.begin(), catalogue.end(),
                             [](const auto& a, const auto& b) { return a.code < b.code; }));

} // namespace

std::span<const Translation> chineseCatalogue() { return catalogue; }

const Translation* inChinese(std::string_view code) {
    const auto* found = std::lower_bound(catalogue.begin(), catalogue.end(), code,
                                         [](const Translation& t, std::string_view c) { return t.code < c; });
    return found != catalogue.end() && found->code == code ? &*found : nullptr;
}

} // namespace mutu::cli
