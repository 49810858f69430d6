// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/new_parcel_fields.h"

#include "app/desktop/desk.h"
#include "app/desktop/tools/options_page.h"
#include "app/desktop/words.h"
#include "geo/land/code.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace mutu::desktop {

namespace {

// DOMAIN §2: those met in a zone, the usual ones first; the first is "as beside"
constexpr std::array<std::string_view, 10> letterPairs{"", "GB", "JB", "GS", "GX", "JC", "GY", "JY", "GW", "JW"};

QStringList letterNames() {
    return {
        NewParcelFields::tr("as the parcels beside it"),        NewParcelFields::tr("GB state-owned construction land"),
        NewParcelFields::tr("JB collective construction land"), NewParcelFields::tr("GS state-owned, above ground"),
        NewParcelFields::tr("GX state-owned, below ground"),    NewParcelFields::tr("JC rural homestead"),
        NewParcelFields::tr("GY state-owned, other use"),       NewParcelFields::tr("JY collective, other use"),
        NewParcelFields::tr("GW state-owned, undetermined"),    NewParcelFields::tr("JW collective, undetermined")};
}

QByteArray object(const char* prefix, const char* field) { return QByteArray(prefix) + field; }

} // namespace

NewParcelFields::NewParcelFields(Desk& desk, OptionsPage& page, const char* prefix, QObject* parent)
    : QObject(parent)
    , desk_(desk)
    , page_(page)
    , plot_(page.addField(object(prefix, "Plot"), [] { return tr("Plot number"); }))
    , name_(page.addField(object(prefix, "Name"), [] { return tr("Name"); }))
    , landUse_(page.addField(
          object(prefix, "LandUse"), [] { return tr("Land use"); }, [] { return tr("such as 0601"); }))
    , letters_(page.addChoice(
          object(prefix, "Letters"), [] { return tr("Code letters"); }, letterNames))
    , remark_(page.addRemark()) {
    remark_->setObjectName(QString::fromLatin1(object(prefix, "Doubt")));
    connect(plot_, &QLineEdit::textChanged, this, &NewParcelFields::check);
    connect(landUse_, &QLineEdit::textChanged, this, &NewParcelFields::tell);
    for (QLineEdit* field : {plot_, name_, landUse_})
        connect(field, &QLineEdit::editingFinished, this, &NewParcelFields::changed);
    connect(letters_, &QComboBox::activated, this, &NewParcelFields::changed);
    tell();
}

land::Parcel NewParcelFields::parcel() const {
    land::Parcel parcel;
    parcel.plot = plot_->text().trimmed().toStdString();
    parcel.name = name_->text().trimmed().toStdString();
    parcel.landUse = landUse_->text().trimmed().toStdString();
    return parcel;
}

std::string NewParcelFields::letters() const {
    return std::string(letterPairs.at(static_cast<std::size_t>(std::max(letters_->currentIndex(), 0))));
}

void NewParcelFields::setShown(bool shown) {
    shown_ = shown;
    for (QWidget* field : std::initializer_list<QWidget*>{plot_, name_, landUse_, letters_})
        page_.setShown(field, shown);
    tell();
}

void NewParcelFields::check() {
    holder_.clear();
    tell();
    const std::string plot = plot_->text().trimmed().toStdString();
    if (plot.empty() || !desk_.isOpen())
        return desk_.isOpen() ? desk_.reader().cancel(QStringLiteral("plot number")) : void();
    desk_.reader().ask(
        this, QStringLiteral("plot number"),
        [plot](book::Book& book, const std::stop_token&) {
            QString holder;
            book.records().visit({.kind = land::Kind::parcel, .key = query::Key{"plot", plot}},
                                 [&](const land::Record& record) {
                                     const auto& parcel = std::get<land::Parcel>(record);
                                     holder = fromUtf8(parcel.code.empty() ? parcel.plot : parcel.code);
                                     return false;
                                 });
            return holder;
        },
        [this](const QString& holder) {
            holder_ = holder;
            tell();
        });
}

QString NewParcelFields::landUseDoubt() const {
    const QString code = landUse_->text().trimmed();
    if (code.isEmpty()) return {};
    if (!land::isLandUse(code.toStdString())) return tr("%1 is no land-use class of GB/T 21010-2017.").arg(code);
    return landUseWithCode(code.toStdString());
}

void NewParcelFields::tell() {
    QStringList lines;
    if (!holder_.isEmpty()) lines << tr("Parcel %1 has this plot number already.").arg(holder_);
    lines << landUseDoubt();
    lines.removeAll(QString());
    remark_->setText(lines.join(QLatin1Char('\n')));
    remark_->setVisible(shown_ && !lines.isEmpty());
}

} // namespace mutu::desktop
