// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/ending_tools.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/tools/workbench.h"
#include "app/desktop/words.h"

#include <QListWidget>

#include <algorithm>

namespace mutu::desktop {

namespace {

constexpr std::size_t mostListed = 200;

/// The retired parcels of a part of the map, the latest first.
std::vector<land::Parcel> retiredIn(const store::Store& records, const geom::Box& window) {
    std::vector<land::Parcel> found;
    query::RecordQuestion question{.kind = land::Kind::parcel, .withRetired = true};
    question.window = window;
    records.visit(question, [&](land::Record&& record) {
        auto& parcel = std::get<land::Parcel>(record);
        if (parcel.validTo) found.push_back(std::move(parcel));
        return true;
    });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return *b.validTo < *a.validTo; });
    if (found.size() > mostListed) found.resize(mostListed);
    return found;
}

} // namespace

RetireTool::RetireTool(Workbench& bench, QObject* parent)
    : Tool(bench, Command::retire, parent) {}

QString RetireTool::prompt() const {
    return bench_.desk().selection().parcel ? tr("Press Enter to retire what is selected, without a successor.")
                                            : tr("Click the parcel that is to be retired.");
}

void RetireTool::click(const Snap& snap) {
    const RecordId parcel = bench_.parcelAt(snap.at);
    bench_.desk().select({parcel, {}});
    wish();
}

void RetireTool::wish() {
    const auto parcels = bench_.desk().selection().parcels();
    if (parcels.empty())
        bench_.work().drop();
    else
        bench_.work().plan(retiring(parcels, bench_.desk().day()));
    emit changed();
}

bool RetireTool::abandon() {
    const bool any = bench_.work().preview() || bench_.work().refusal();
    bench_.work().drop();
    emit changed();
    return any;
}

RestoreTool::RestoreTool(Workbench& bench, QObject* parent)
    : Tool(bench, Command::restore, parent) {
    connect(&bench_.work(), &EditWork::written, this, [this] {
        if (bench_.tool() == this) look();
    });
}

QString RestoreTool::prompt() const {
    if (list_ && list_->count() == 0) return tr("No parcel was retired in this part of the map.");
    return tr("Choose the parcel that is to be restored; those retired in view are listed.");
}

QWidget* RestoreTool::options() {
    if (list_) return list_;
    list_ = new QListWidget;
    list_->setObjectName(QStringLiteral("retiredList"));
    list_->setAccessibleName(tr("Retired parcels"));
    list_->setFixedHeight(20 * Look::step);
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item) bench_.work().plan(restoring(RecordId{item->data(Qt::UserRole).toLongLong()}));
        emit changed();
    });
    return list_;
}

void RestoreTool::look() {
    options();
    list_->clear();
    bench_.desk().reader().ask(
        this, QStringLiteral("retired parcels"),
        [window = bench_.window()](book::Book& book, const std::stop_token&) {
            return retiredIn(book.records(), window);
        },
        [this](const std::vector<land::Parcel>& found) {
            list_->clear();
            for (const auto& parcel : found) {
                auto* item = new QListWidgetItem(
                    fromUtf8(parcel.title()) + QStringLiteral("    ") + dateText(parcel.validTo), list_);
                item->setData(Qt::UserRole, static_cast<qlonglong>(parcel.id.value));
            }
            emit changed();
        },
        [this](const Failure& failure) { bench_.desk().say(failure); });
}

void RestoreTool::click(const Snap&) { look(); }

bool RestoreTool::abandon() {
    const bool any = bench_.work().preview() || bench_.work().refusal();
    if (list_) list_->setCurrentItem(nullptr);
    bench_.work().drop();
    emit changed();
    return any;
}

} // namespace mutu::desktop
