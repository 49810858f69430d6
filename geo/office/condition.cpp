// SPDX-License-Identifier: Apache-2.0
#include "geo/office/condition.h"

#include <algorithm>

namespace mutu::office {

bool operator==(const DateTerm& a, const DateTerm& b) {
    return a.turn == b.turn && a.date == b.date && a.span.years == b.span.years && a.span.days == b.span.days;
}

bool DateTerm::holds(Date day, const StatedDates& dates) const {
    const auto& stated = dates[static_cast<std::size_t>(date)];
    if (!stated) return false;
    const bool reached = day >= turningDay(*stated);
    return turn == Turn::before ? !reached : reached;
}

Condition Condition::fact(Facts bit) {
    Condition condition;
    condition.operator_ = Operator::fact;
    condition.bits_ = bit;
    return condition;
}

Condition Condition::combined(Operator how, std::vector<Condition> operands) {
    Condition condition;
    condition.operator_ = how;
    for (auto& operand : operands) {
        if (operand.operator_ == Operator::fact && how != Operator::none)
            condition.bits_ |= operand.bits_;
        else
            condition.operands_.push_back(std::move(operand));
    }
    return condition;
}

bool Condition::holds(Facts facts) const {
    const auto isTrue = [facts](const Condition& operand) { return operand.holds(facts); };
    switch (operator_) {
    case Operator::fact:
        return (facts & bits_) != 0;
    case Operator::all:
        return (facts & bits_) == bits_ && std::all_of(operands_.begin(), operands_.end(), isTrue);
    case Operator::any:
        return (facts & bits_) != 0 || std::any_of(operands_.begin(), operands_.end(), isTrue);
    case Operator::none:
        break;
    }
    return std::none_of(operands_.begin(), operands_.end(), isTrue);
}

} // namespace mutu::office
