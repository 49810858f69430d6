// SPDX-License-Identifier: Apache-2.0
#include "app/cli/catalogue.h"

#include <algorithm>
#include <array>

namespace mutu::cli {

namespace {

constexpr std::array catalogue{
    Translation{"already_undone", "该变更已经撤销。", "用 `mutu log` 查看变更记录。"},
    Translation{"archive_without_map", "压缩包内没有可读取的地图文件。", "请解压后指定文件。"},
    Translation{"area_number", "面积写法有误。", "请写成 5mu、5亩、3000m2 或 2ha。"},
    Translation{"area_range", "面积超出可用范围。", "请写成 5mu、5亩、3000m2 或 2ha。"},
    Translation{"area_unit", "面积缺少单位或单位不认识。", "请写成 5mu、5亩、3000m2 或 2ha。"},
    Translation{"bad_date", "日期无法识别，该字段留空。", "请在源文件中更正。"},
    Translation{"bad_number", "数值不可信，该字段留空。", "请在源文件中更正。"},
    Translation{"bad_value", "字段取值不在允许范围内，该字段留空。", "请使用手册所列取值。"},
    Translation{"book_exists", "该文件已存在，不会覆盖。", "换一个文件名，或先移走原文件。"},
    Translation{"book_too_new", "该账簿由更新版本的亩图建立。", "请升级亩图后再打开。"},
    Translation{"cancelled", "工作已被停止。", ""},
    Translation{"changed_later", "其中的记录后来又有变更，不能直接撤销。", "先撤销后来的变更。"},
    Translation{"code_malformed", "宗地代码不符合十九位编码规则，已按原样保留。", "请与登记簿核对。"},
    Translation{"column_unknown", "没有这个字段或列。", "用 --map 字段=列 指定。"},
    Translation{"columns_recognised", "以下字段取自对应的列。", "可用 --map 字段=列 更改。"},
    Translation{"columns_unused", "以下列未被使用。", "可用 --map 字段=列 指定；属于其他类别的列请用 --as 另行导入。"},
    Translation{"credit_code_malformed", "统一社会信用代码校验位有误，已按原样保留。", "请与营业执照核对。"},
    Translation{"crs_ambiguous", "文件未说明坐标系，且无法由坐标值判断。", "请用 --crs 指定，例如 --crs EPSG:4549。"},
    Translation{"crs_assumed", "文件未说明坐标系，坐标值符合账簿坐标系，按其读取。", "如有误，请用 --crs 指定。"},
    Translation{"crs_implausible", "文件所述坐标系与其坐标值不符。", "请用 --crs 指定。"},
    Translation{"crs_no_transformation", "没有到账簿坐标系的转换方法。", "请先用当地参数转换坐标。"},
    Translation{"crs_not_projected", "账簿的坐标系必须是以米为单位的投影坐标系。", "例如 --crs EPSG:4549。"},
    Translation{"crs_recognised", "已由坐标值判断文件的坐标系。", "如有误，请用 --crs 指定。"},
    Translation{"crs_unknown", "坐标系无法识别。", "请写 EPSG 代码，例如 EPSG:4549。"},
    Translation{"curve_linearised", "圆弧已用短直线代替。", "请与证载面积核对。"},
    Translation{"date_malformed", "日期写法有误。", "请写成 2020-12-31。"},
    Translation{"disk_full", "磁盘空间不足，未能写完。", "请腾出磁盘空间后重试。"},
    Translation{"district_ambiguous", "有多个片区符合该名称。", "请写完整的片区名称或代码。"},
    Translation{"district_unknown", "账簿中没有这个片区。", ""},
    Translation{"duplicate_vertices", "重复的界址点已合并。", ""},
    Translation{"empty_geometry", "要素图形为空。", "请在源文件中补画。"},
    Translation{"encoding_recognised", "已判断文字编码。", "如有误，请用 --encoding 指定。"},
    Translation{"encoding_unknown", "没有这种文字编码。", "例如 UTF-8、GBK、GB18030。"},
    Translation{"file_damaged", "文件中断或已损坏。", "请重新获取或重新导出该文件。"},
    Translation{"file_empty", "文件是空的。", "请重新获取或重新导出该文件。"},
    Translation{"file_exists", "该文件已存在，不会覆盖。", "换一个文件名，或先移走原文件。"},
    Translation{"file_missing", "没有这个文件。", "请检查路径和文件名。"},
    Translation{"file_truncated", "文件不完整。", "请重新复制全部文件或重新导出。"},
    Translation{"format_unknown", "无法由文件名判断格式。", "文件名请以 .gpkg、.shp、.geojson 或 .csv 结尾。"},
    Translation{"format_unsuited", "该动词没有这种输出格式。", "请用 --format text 或 --format json。"},
    Translation{"geometry_unreadable", "要素图形无法读取。", "请重新导出该文件。"},
    Translation{"history_damaged", "变更历史已损坏。", "请恢复最近的备份，并保留此文件以供检查。"},
    Translation{"implausible_place", "位置在账簿片区（或坐标系适用范围）之外。", "请检查坐标系，用 --crs 指定。"},
    Translation{"import_differs", "文件内容与账簿已有记录不一致，未导入。", "请只导入新增记录；已有记录请逐条变更。"},
    Translation{"index_rebuilt", "缺少 .shx 索引，读取时已重建（未改动原文件）。", ""},
    Translation{"internal", "程序内部出错。", "账簿未被改动；请把详情告知维护人员。"},
    Translation{"kind_recognised", "已判断要素类别。", "如有误，请用 --as 指定。"},
    Translation{"kind_unknown", "无法判断要素类别。", "请用 --as 指定，例如 --as enterprise。"},
    Translation{"layer_ambiguous", "文件中有多个图层。", "请用 --layer 指定。"},
    Translation{"layer_unknown", "文件中没有这个图层。", "请用 --layer 指定其中之一。"},
    Translation{"m_dropped", "测量值（M）已舍去。", ""},
    Translation{"missing_zone_prefix", "东坐标缺少带号，已补上。", ""},
    Translation{"name_missing", "该行既无名称也无代码。", "请补填，或用 --map 指定列。"},
    Translation{"not_a_book", "该文件不是亩图账簿。", "请检查文件名；新建账簿用 `mutu new`。"},
    Translation{"not_a_line", "应为线，实为其他图形。", "请用 --as 指定其他类别。"},
    Translation{"not_a_polygon", "应为面，实为其他图形。", "请在源文件中闭合成面，或用 --as 指定其他类别。"},
    Translation{"not_finite", "坐标不是有限数值。", "请在源文件中更正。"},
    Translation{
        "not_geodata", "该文件不是可读取的地图或表格数据。",
        "请提供 GeoPackage、Shapefile、GeoJSON、CSV、XLSX、KML 或文件地理数据库；若是，则文件已损坏，请重新复制。"},
    Translation{"nothing_to_redo", "没有可重做的变更。", ""},
    Translation{"nothing_to_undo", "没有可撤销的变更。", ""},
    Translation{"null_geometry", "要素没有图形。", "请在源文件中补画。"},
    Translation{"option_malformed", "选项的值写法有误。", "用 `mutu 动词 --help` 查看写法。"},
    Translation{"option_unsupported", "此版本尚不支持该选项。", "请去掉该选项。"},
    Translation{"out_of_range", "坐标无法转换到账簿坐标系。", "请用 --crs 指定文件的坐标系。"},
    Translation{"output_failed", "结果未能写出。", "请腾出磁盘空间后重试。"},
    Translation{"parcel_unknown", "账簿中没有这宗地。", "请核对宗地代码或地块编号；`mutu vacant` 可列出地块。"},
    Translation{"parcels_range", "宗地数超出可用范围。", "请给 40 到 10000000 之间的数。"},
    Translation{"parts_left_out", "面以外的点和线未导入。", ""},
    Translation{"program_missing", "程序不完整。", "请重新编译或安装，使 mutu、mutu-files、mutu-maps 位于同一文件夹。"},
    Translation{"range_inverted", "范围的下限大于上限。", "请对调两个值。"},
    Translation{"reference_missing", "该行未说明所属宗地或建筑。", "请补填，或用 --map 指定列。"},
    Translation{"rejects_unwritable", "拒绝清单无法写入该处。", "请用 --rejects 指定可写的位置。"},
    Translation{"ring_order", "环的方向有误，已更正。", ""},
    Translation{"self_intersection", "边界自相交。", "未能修复的，请在源文件中更正后重新导入。"},
    Translation{"spike", "没有宽度的尖刺已去除。", ""},
    Translation{"stale", "账簿在此期间已被改动。", "请重新查看后再办理。"},
    Translation{"style_malformed", "图式文件有不认识的内容。", "请按所指的文件与行号改正。"},
    Translation{"styles_missing", "找不到地图图式文件夹。",
                "请重新安装亩图，或用 MUTU_STYLES 指明含 .sld 文件的文件夹。"},
    Translation{"surplus_zone_prefix", "东坐标多了带号，已去除。", ""},
    Translation{"swapped_axes", "南北与东西坐标颠倒，已更正。", ""},
    Translation{"too_few_points", "环的界址点少于三个。", "请在源文件中重画。"},
    Translation{"unknown_building", "该宗地没有此幢号的建筑。", "请先导入建筑。"},
    Translation{"unknown_cluster_zone", "账簿中没有这个产业集群区块。", "请先导入区块。"},
    Translation{"unknown_district", "账簿中没有这个片区，该字段留空。", "请先导入片区。"},
    Translation{"unknown_enterprise", "账簿中没有这家企业。", "请先导入企业。"},
    Translation{"unknown_floor", "该建筑没有这一层。", "请先导入楼层。"},
    Translation{"unknown_parcel", "账簿中没有这宗地。", "请先导入宗地。"},
    Translation{"usage", "命令写法有误。", "用 `mutu --help` 或 `mutu 动词 --help` 查看用法。"},
    Translation{"verb_unknown", "没有这个动词。", "用 `mutu --help` 查看全部动词。"},
    Translation{"write_failed", "文件未能写出。", "请腾出磁盘空间，或换一个可写的位置。"},
    Translation{"z_dropped", "高程（Z）已舍去。", ""},
    Translation{"zero_area", "图形没有面积。", "请在源文件中重画。"},
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
