// SPDX-License-Identifier: Apache-2.0
#include "app/cli/findings.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/book.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

ExitCode verify(const std::string& path, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto book = book::Book::open(path, book::Access::readOnly);
    const auto found = book.verify(progressLine(settings));
    const auto code = found.findings.empty() ? ExitCode::done : ExitCode::findings;
    if (settings.format == Format::json) {
        answerJson(
            Json{{"changesets", found.changesets}, {"changes", found.changes}, {"findings", jsonOf(found.findings)}});
        return code;
    }
    answer(textOf(found.findings, settings.language));
    const Text verdict =
        found.findings.empty()
            ? Text{"The chain holds: {2}, {3}.\n", "散列链完整：{0} 次变更，{1} 条记录。\n"}
            : Text{"The chain is broken ({2}, {3} read).\n", "散列链不完整（已读 {0} 次变更，{1} 条记录）。\n"};
    answer(fmt::format(fmt::runtime(settings.say(verdict)), found.changesets, found.changes,
                       counted(found.changesets, "changeset", "changesets"),
                       counted(found.changes, "change", "changes")));
    return code;
}

} // namespace

void declareVerify(Arguments& arguments, const Settings& settings) {
    const auto path = std::make_shared<std::string>();
    arguments.place("BOOK", {"The book", "账簿"}, *path);
    arguments.then([path, &settings] { return verify(*path, settings); });
}

} // namespace mutu::cli
