#pragma once

#include "tests/support/results.h"

#include <QFuture>

/// TAKE(const auto x, future): x is the value the future finishes with, or the test fails with its error's sentence.
#define TAKE(declaration, ...)                                                                                         \
    auto BR_CONCAT(taken, __LINE__) = (__VA_ARGS__).takeResult();                                                      \
    VERIFY_OK(BR_CONCAT(taken, __LINE__));                                                                             \
    declaration = std::move(*BR_CONCAT(taken, __LINE__))
