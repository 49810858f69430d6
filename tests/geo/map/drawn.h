// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPaintDevice>
#include <QString>

#include <memory>
#include <string>

namespace mutu::map::test {

/// A paint device that writes down what is drawn on it, one operation a line, in whole tenths of a dot: a picture that
/// a person can read and a test can compare. Elements: `fill colour path`, `stroke colour width [dash] path`, `lines`,
/// `text`, `image`, `clip`.
class Drawn final : public QPaintDevice {
  public:
    explicit Drawn(QSize size);
    ~Drawn() override;
    [[nodiscard]] QPaintEngine* paintEngine() const override;
    [[nodiscard]] std::string text() const;

  protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

  private:
    class Engine;
    QSize size_;
    std::unique_ptr<Engine> engine_;
};

} // namespace mutu::map::test
