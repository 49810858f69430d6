// SPDX-License-Identifier: Apache-2.0
#include "app/cli/frame.h"

int main(int count, char** words) { return mutu::cli::run(count, words); }
