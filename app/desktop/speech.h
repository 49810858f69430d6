// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCoreApplication;

namespace mutu::desktop {

/// The language the desk speaks: Chinese or English, kept in the settings. Chinese until the officer chooses.
class Speech {
  public:
    /// Speaks the language of the settings.
    static void begin(QCoreApplication& application);
    /// Changes the language of every open window at once, and keeps it.
    static void speak(bool chinese);
    /// The same for this run alone.
    static void show(bool chinese);
    [[nodiscard]] static bool isChinese();
};

} // namespace mutu::desktop
