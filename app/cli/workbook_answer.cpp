// SPDX-License-Identifier: Apache-2.0
#include "app/cli/workbook_answer.h"

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "geo/exchange/workbook_template.h"

#include <fmt/format.h>

namespace mutu::cli {

void answerWorkbook(std::string_view title, const std::vector<Table>& tables, const book::Book& book,
                    const Settings& settings) {
    std::vector<exchange::WorkbookSheet> sheets;
    std::size_t rows = 0;
    const std::string mark(book.card().illustrative
                               ? settings.say({"Illustrative data: not a real zone.", "示意数据，非真实园区。"})
                               : std::string_view());
    for (const auto& table : tables) {
        auto sheet = table.sheet();
        sheet.name = sheet.title = std::string(title);
        sheet.notes.push_back(fmt::format("{}  {}", book.card().name, settings.day().text()));
        if (!mark.empty()) sheet.notes.push_back(mark);
        rows += sheet.rows.size();
        sheets.push_back(std::move(sheet));
    }
    if (settings.filledIn.empty())
        exchange::writeWorkbook(settings.output, sheets);
    else
        rows = orStop(exchange::fillTemplate(settings.filledIn, settings.output, sheets,
                                             {{"title", std::string(title)},
                                              {"book", book.card().name},
                                              {"as_of", settings.day()},
                                              {"count", static_cast<std::int64_t>(sheets.front().rows.size())},
                                              {"mark", mark}}));
    if (!settings.quiet)
        answer(fmt::format(fmt::runtime(settings.say({"Wrote {} rows to {}.\n", "已写出 {} 行到 {}。\n"})), rows,
                           settings.output));
}

} // namespace mutu::cli
