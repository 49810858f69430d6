// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/failure.h"

#include "app/desktop/sayings.h"
#include "app/desktop/speech.h"
#include "app/desktop/words.h"
#include "geo/base/error.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <new>

namespace mutu::desktop {

namespace {

struct Failures {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

/// The file that an English message speaks of, for those who read no English; the message where it names none.
QString fileIn(const QString& message) {
    static const QRegularExpression path(QStringLiteral("(?:^|[ “\"'])(/.+?)(?:$|[”\"',;:]| (?:is|can't|cannot|has|was|already) )"));
    const auto match = path.match(message);
    return match.hasMatch() ? match.captured(1) : message;
}

Failure told(const QString& code, const QString& message, const QString& where, const QString& remedy) {
    Failure failure{code, message, where, remedy, false};
    const auto saying = sayingOf(code);
    if (!saying) return failure;
    failure.what = saying->what;
    const QString detail = Speech::isChinese() ? fileIn(message) : message;
    failure.where = where.isEmpty() || detail.isEmpty() ? where + detail : where + QStringLiteral(" — ") + detail;
    if (!saying->remedy.isEmpty()) failure.remedy = saying->remedy;
    return failure;
}

} // namespace

Failure Failure::from(const std::exception& error) {
    if (const auto* ours = dynamic_cast<const Error*>(&error)) {
        Failure failure = told(fromUtf8(ours->code()), QString::fromUtf8(ours->what()), {}, fromUtf8(ours->remedy()));
        failure.cancelled = ours->kind() == ErrorKind::cancelled;
        return failure;
    }
    if (dynamic_cast<const std::bad_alloc*>(&error))
        return {"out_of_memory", Failures::tr("There is not enough memory for this."), {},
                Failures::tr("Close other programs and try again."), false};
    return {"internal", Failures::tr("Something unexpected happened inside the program."), QString::fromUtf8(error.what()),
            Failures::tr("The book is as it was. Please report what you did and this text."), false};
}

Failure Failure::from(const Refusal& refusal) {
    return told(fromUtf8(refusal.code), fromUtf8(refusal.message), fromUtf8(refusal.where), fromUtf8(refusal.remedy));
}

} // namespace mutu::desktop
