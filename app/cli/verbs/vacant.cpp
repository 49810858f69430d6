// SPDX-License-Identifier: Apache-2.0
#include "app/cli/assembly_answer.h"
#include "app/cli/request.h"
#include "app/cli/vacancy_answer.h"
#include "app/cli/vacancy_request.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/book.h"

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    VacancyRequest conditions;
};

ExitCode find(const Request& request, const Settings& settings) {
    auto question = request.conditions.question(settings);
    question.withGeometry = settings.format == Format::geojson;
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    question.districts = districtsNamed(book.records(), listOption("--district", request.conditions.districts()));
    if (request.conditions.isAssembling())
        answerAssemblies(book, std::move(question), settings);
    else
        answerVacancies(book, question, settings);
    return ExitCode::done;
}

} // namespace

void declareVacant(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    request->conditions.declare(arguments);
    arguments.remark({"Evidence (in JSON and GeoJSON) is kept in the words of the rule sheet, which are Chinese.",
                      "依据列于 JSON 与 GeoJSON 中，文字出自规则表。"});
    arguments.then([request, &settings] { return find(*request, settings); });
}

} // namespace mutu::cli
