// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/scopes.h"

#include <algorithm>
#include <regex>

namespace mutu::architecture {

namespace {

enum class ScopeKind { outer, type, function, inner };

struct Open {
    ScopeKind kind = ScopeKind::outer;
    std::string head;
    int line = 0;
    bool isPublic = true;
    int publicFunctions = 0;
};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

class Reader {
  public:
    explicit Reader(const std::string& code)
        : code_(code) {
        open_.push_back({});
    }

    Scopes read() {
        for (const char c : code_) {
            if (c == '\n') ++line_;
            take(c);
        }
        return std::move(scopes_);
    }

  private:
    void take(char c) {
        if (c == '(') ++parentheses_;
        if (c == ')') --parentheses_;
        if (c == '{') return begin();
        if (c == '}') return end();
        if (c == ';' && parentheses_ == 0) return declare();
        if (c == ':' && isAccess()) return;
        if (head_.empty()) headLine_ = line_;
        if (!head_.empty() || (c != ' ' && c != '\n' && c != '\t')) head_ += c;
    }

    bool isAccess() {
        const auto word = trimmed(head_);
        if (word != "public" && word != "private" && word != "protected") return false;
        open_.back().isPublic = word == "public";
        head_.clear();
        return true;
    }

    [[nodiscard]] ScopeKind kindOf(const std::string& head) const {
        static const std::regex type(R"(^(template\s*<.*>\s*)?(requires.*\s)?(class|struct|union|enum)\b)");
        static const std::regex space(R"(^(inline\s+)?(namespace|extern)\b)");
        const bool inside =
            open_.back().kind == ScopeKind::function || open_.back().kind == ScopeKind::inner || parentheses_ > 0;
        if (inside) return ScopeKind::inner;
        if (std::regex_search(head, space)) return ScopeKind::outer;
        if (std::regex_search(head, type)) return ScopeKind::type;
        const auto parenthesis = head.find('(');
        const auto equals = head.find(" = ");
        if (parenthesis != std::string::npos && (equals == std::string::npos || parenthesis < equals))
            return ScopeKind::function;
        return ScopeKind::inner; // an initialiser
    }

    void begin() {
        Open scope;
        scope.head = trimmed(head_);
        scope.kind = kindOf(scope.head);
        scope.line = head_.empty() ? line_ : headLine_;
        scope.isPublic = scope.head.find("class ") == std::string::npos;
        if (scope.kind == ScopeKind::inner) { // part of a larger statement: keep collecting its head
            scope.head = head_;
            scope.line = headLine_;
        }
        open_.push_back(scope);
        depthParentheses_.push_back(parentheses_);
        parentheses_ = 0;
        head_.clear();
    }

    void end() {
        if (open_.size() == 1) return;
        const auto scope = open_.back();
        open_.pop_back();
        parentheses_ = depthParentheses_.back();
        depthParentheses_.pop_back();
        head_.clear();
        if (scope.kind == ScopeKind::function) {
            scopes_.functions.push_back({scope.head, scope.line, line_ - scope.line + 1});
            countMember(scope.head);
        }
        if (scope.kind == ScopeKind::type) scopes_.classes.push_back({scope.head, scope.line, scope.publicFunctions});
        if (scope.kind == ScopeKind::inner) {
            head_ = scope.head + "{}";
            headLine_ = scope.line;
        }
    }

    void declare() {
        const auto head = trimmed(head_);
        if (kindOf(head) == ScopeKind::function) countMember(head);
        head_.clear();
    }

    /// Constructors, destructors and operators aside: they are the type itself; overrides were counted where they were declared first.
    void countMember(const std::string& head) {
        auto& scope = open_.back();
        if (scope.kind != ScopeKind::type || !scope.isPublic || head.find("friend ") != std::string::npos || head.ends_with(" override") ||
            head.find("operator") != std::string::npos || head.find('~') != std::string::npos ||
            head.find("using ") != std::string::npos)
            return;
        const auto before = trimmed(head.substr(0, head.find('(')));
        static const std::regex lonely(R"(^((explicit|constexpr|inline|template\s*<[^>]*>)\s+)*\w+$)");
        if (!std::regex_match(before, lonely)) ++scope.publicFunctions;
    }

    const std::string& code_;
    Scopes scopes_;
    std::vector<Open> open_;
    std::vector<int> depthParentheses_;
    std::string head_;
    int headLine_ = 1;
    int line_ = 1;
    int parentheses_ = 0;
};

} // namespace

Scopes scopesOf(const SourceFile& source) { return Reader(source.code).read(); }

} // namespace mutu::architecture
