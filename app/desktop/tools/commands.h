// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>

#include <array>
#include <vector>

class QWidget;

namespace mutu::desktop {

enum class Command : unsigned char {
    open,
    create,
    demo,
    import,
    find,
    clear,
    reassign,
    zone,
    sheet,
    edit,
    split,
    divide,
    merge,
    reshape,
    vertex,
    add,
    traverse,
    retire,
    restore,
    check,
    ledger,
    undo,
    redo,
    home,
    zoomIn,
    zoomOut,
    viewBack,
    viewForward,
    northUp,
    toSelection,
    measureLength,
    measureArea,
    layers,
    timeline,
    byOccupancy,
    byIndustry,
    day,
    today,
    palette,
    exportRows,
    language,
    shade,
    quit,
};
inline constexpr std::size_t commandCount = static_cast<std::size_t>(Command::quit) + 1;

/// Every command of the desk once, with its words, icon, shortcut and pinyin initials; menus, buttons and the palette show the same actions.
class Commands : public QObject {
    Q_OBJECT
  public:
    /// Shortcuts work anywhere in `window`.
    explicit Commands(QWidget& window);

    [[nodiscard]] QAction* action(Command command) const { return actions_[static_cast<std::size_t>(command)]; }
    /// First letters of the Chinese name's pinyin, such as `dk` for 打开.
    [[nodiscard]] QString initials(Command command) const;
    /// Takes up the present language.
    void retranslate();
    /// Draws the icons anew after a change of light and dark.
    void redress();

  private:
    std::array<QAction*, commandCount> actions_{};
};

} // namespace mutu::desktop
