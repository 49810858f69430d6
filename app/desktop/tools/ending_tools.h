// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/tool.h"

class QListWidget;

namespace mutu::desktop {

/// 注销: the selected parcels end without a successor.
class RetireTool : public Tool {
    Q_OBJECT
  public:
    RetireTool(Workbench& bench, QObject* parent);

    [[nodiscard]] QString prompt() const override;
    [[nodiscard]] bool draws() const override { return false; }
    void begin() override { wish(); }
    void click(const Snap& snap) override;
    void finish() override { wish(); }
    bool abandon() override;

  private:
    void wish();
};

/// 恢复: a retired parcel is current again; those retired in view are listed.
class RestoreTool : public Tool {
    Q_OBJECT
  public:
    RestoreTool(Workbench& bench, QObject* parent);

    [[nodiscard]] QString prompt() const override;
    QWidget* options() override;
    [[nodiscard]] bool draws() const override { return false; }
    void begin() override { look(); }
    void click(const Snap& snap) override;
    bool abandon() override;

  private:
    void look();

    QListWidget* list_ = nullptr;
};

} // namespace mutu::desktop
