// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verb.h"

#include <array>

namespace mutu::cli {

namespace {

constexpr std::array verbs{
    Verb{"new",
         Program::light,
         {"Make an empty land book", "新建账簿"},
         "mutu new zone.mutu --crs EPSG:4549 --name 常山经济开发区"},
    Verb{"demo",
         Program::light,
         {"Make an illustrative zone to try things on", "建立示范园区（虚构），供试用"},
         "mutu demo demo.mutu --parcels 1200 --seed 1"},
    Verb{"import",
         Program::files,
         {"Take parcels, enterprises … from a file", "导入宗地、企业等文件"},
         "mutu import zone.mutu 宗地.shp --as parcel --rejects rejects.csv"},
    Verb{"export",
         Program::files,
         {"Write records or vacant land to a file", "导出记录或空地"},
         "mutu export zone.mutu vacant.gpkg --what vacancy --min-area 10mu"},
    Verb{"info", Program::light, {"What a book holds", "查看账簿概况"}, "mutu info zone.mutu"},
    Verb{"vacant",
         Program::light,
         {"Find vacant land and floors", "查找空地与空置厂房"},
         "mutu vacant zone.mutu --min-area 10mu --max-area 50mu --pool all"},
    Verb{"parcel",
         Program::light,
         {"Everything on one parcel", "查看一宗地的全部信息"},
         "mutu parcel show zone.mutu 330822001001GB00001"},
    Verb{"clear",
         Program::light,
         {"Clear enterprises out: cases, steps, what falls due", "清退案件：立案、办理、到期"},
         "mutu clear list zone.mutu --overdue"},
    Verb{"lineage",
         Program::light,
         {"Where a parcel came from and what became of it", "查看宗地的来源与去向"},
         "mutu lineage zone.mutu 330822001001GB00001"},
    Verb{"check",
         Program::light,
         {"Find overlaps, gaps and doubtful records", "检查宗地重叠、缝隙与存疑记录"},
         "mutu check zone.mutu --district 集聚区"},
    Verb{"repair",
         Program::light,
         {"Mend overlaps, gaps and boundaries that do not match", "修复重叠、缝隙与不一致的界线"},
         "mutu repair zone.mutu --dry-run"},
    Verb{"report",
         Program::light,
         {"Totals by district and kind", "按片区与类型汇总"},
         "mutu report vacancy zone.mutu --format json"},
    Verb{"sheet",
         Program::maps,
         {"Print a map sheet as PDF, SVG or PNG", "打印图纸（PDF、SVG、PNG）"},
         "mutu sheet zone.mutu cluster-layout 集聚区.pdf --district 集聚区 --paper A3"},
    Verb{"render",
         Program::maps,
         {"Paint the map as a picture", "绘制地图图片"},
         "mutu render zone.mutu zone.png --style parcel_industry --size 1920x1080"},
    Verb{"log", Program::light, {"Every change, newest first", "变更记录"}, "mutu log zone.mutu"},
    Verb{"undo", Program::light, {"Take back a change", "撤销变更"}, "mutu undo zone.mutu 3"},
    Verb{"redo", Program::light, {"Take back an undo", "重做变更"}, "mutu redo zone.mutu"},
    Verb{"verify",
         Program::light,
         {"Recompute the chain of the history", "核验变更历史的散列链"},
         "mutu verify zone.mutu"},
    Verb{"backup",
         Program::light,
         {"Copy a book while others use it", "备份账簿"},
         "mutu backup zone.mutu zone-backup.mutu"},
};

} // namespace

std::span<const Verb> allVerbs() { return verbs; }

} // namespace mutu::cli
