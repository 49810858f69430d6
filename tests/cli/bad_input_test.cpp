// SPDX-License-Identifier: Apache-2.0
// What an office gets wrong, act by act: refused with a code, the parcel or enterprise and a remedy, and nothing of it
// written.
#include "tests/cli/shell.h"
#include "tests/cli/small_zone.h"

#include <catch2/catch.hpp>

namespace mutu::cli {

namespace {

struct Mistake {
    std::string command;
    std::string code;
    std::string named; ///< what the message speaks of
};

const std::vector<Mistake> mistakes{
    {"enterprise add zone.mutu 新厂 --credit-code 91330822MA28F7AB00 --industry 3451", "credit_code_wrong",
     "91330822MA28F7AB00"},
    {"enterprise add zone.mutu 新厂 --industry 9900", "industry_unknown", "9900"},
    {"industry add zone.mutu 未来产业 --classes 9901", "industry_unknown", "9901"},
    {"lease add zone.mutu A-6 --lessee 示例轴承有限公司 --floor 2 --from 2021-06-01 --to 2021-05-01",
     "end_before_start", "330822001001GB00006"},
    {"use add zone.mutu A-6 --user 示例轴承有限公司 --floor 2 --from 2021-06-01 --to 2021-05-01", "end_before_start",
     "330822001001GB00006"},
    {"right end zone.mutu A-1 --on 2015-01-01 --reason 错 --document 文1", "end_before_start", "330822001001GB00001"},
    {"right add zone.mutu A-2 --holder 示例轴承有限公司 --area 15.1mu --signed 2020-01-01", "area_exceeds_parcel",
     "330822001001GB00002"},
    {"lease add zone.mutu A-1 --lessee 示例化工有限公司 --land 16mu --from 2021-01-01", "area_exceeds_parcel",
     "330822001001GB00001"},
    {"reassign lot add zone.mutu --source 示例化工有限公司 --place A-4 --land 16mu --on 2019-01-10 --document 文2",
     "area_does_not_fit", "330822001001GB00004"},
    {"clear advance zone.mutu QT-2019-001 signed --on 2019-03-10 --doc 协议书=2019-12", "step_out_of_order",
     "示例化工有限公司"},
    {"clear advance zone.mutu QT-2019-001 surveyed --on 2019-03-10 --doc 权籍查询结果=Q", "document_missing",
     "示例化工有限公司"},
    {"zone assign zone.mutu 乙块 A-1 --as-of 2020-06-30", "zone_over_zone", "330822001001GB00001"},
};

} // namespace

TEST_CASE("each mistake is refused with its code, whom it concerns and a remedy, and leaves the book as it was") {
    const Shell shell;
    makeSmallZone((shell.folder() / "zone.mutu").string());
    const auto prepared = shell.run(
        "set -e; mutu clear open zone.mutu --enterprise 示例化工有限公司 --item A-6 --on 2019-03-01 "
        "--doc 整治清单文号=3号 --set due_on=2019-12-31; mutu industry add zone.mutu 轴承 --classes 3451; "
        "mutu zone plan create zone.mutu 规划 --version 1 --district 集聚区; "
        "for z in 甲块 乙块; do mutu zone create zone.mutu $z --plan 规划 --industry 轴承 --as-of 2020-06-30; done; "
        "mutu zone assign zone.mutu 甲块 A-1 --as-of 2020-06-30");
    INFO(prepared.errors);
    REQUIRE(prepared.code == 0);
    const auto before = shell.run("mutu log zone.mutu").output;
    for (const auto& mistake : mistakes) {
        INFO(mistake.command);
        const auto outcome = shell.run("mutu " + mistake.command + " --lang en");
        INFO(outcome.errors);
        CHECK(outcome.code != 0);
        CHECK(outcome.output.empty());
        CHECK(outcome.errors.find("code:   " + mistake.code + "\n") != std::string::npos);
        CHECK(outcome.errors.find(mistake.named) != std::string::npos);
        CHECK(outcome.errors.find("remedy: ") != std::string::npos);
        CHECK(shell.run("mutu log zone.mutu").output == before);
    }
}

} // namespace mutu::cli
