// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/verbs.h"

#include <QWidget>

#include <algorithm>

namespace mutu::desktop {

Verbs::Verbs(Commands& commands, QObject* parent) : QObject(parent), commands_(commands) {}

void Verbs::add(Verb verb) {
    connect(commands_.action(verb.command), &QAction::triggered, this,
            [this, panel = verb.panel](bool shown) { emit wanted(shown ? panel : nullptr); });
    verbs_.push_back(std::move(verb));
}

std::vector<QWidget*> Verbs::panels() const {
    std::vector<QWidget*> all;
    for (const Verb& verb : verbs_) all.push_back(verb.panel);
    return all;
}

void Verbs::tell(const QWidget* shown) const {
    for (const Verb& verb : verbs_) commands_.action(verb.command)->setChecked(verb.panel == shown);
    for (const Verb& verb : verbs_)
        if (verb.watch && verb.panel != shown) verb.watch(false);
    for (const Verb& verb : verbs_) // the one that comes after those that go: it may take what they laid down
        if (verb.watch && verb.panel == shown) verb.watch(true);
}

bool Verbs::anySeen() const {
    return std::any_of(verbs_.begin(), verbs_.end(), [](const Verb& verb) { return !verb.panel->isHidden(); });
}

} // namespace mutu::desktop
