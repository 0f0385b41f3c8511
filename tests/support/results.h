#pragma once

#include "core/base/result.h"

#include <QtTest>

/// Fails the test with the error's own sentence.
#define VERIFY_OK(...)                                                                                                 \
    do {                                                                                                               \
        const auto& brChecked = (__VA_ARGS__);                                                                         \
        if (!brChecked)                                                                                                \
            QFAIL(qPrintable(brChecked.error().message + QLatin1String(" [") + brChecked.error().detail +              \
                             QLatin1Char(']')));                                                                       \
    } while (false)

/// The call must fail with this kind and a non-empty sentence.
#define VERIFY_FAILS(expectedKind, ...)                                                                                \
    do {                                                                                                               \
        const auto& brChecked = (__VA_ARGS__);                                                                         \
        QVERIFY2(!brChecked, "expected an error, got a value");                                                        \
        QCOMPARE(int(brChecked.error().kind), int(expectedKind));                                                      \
        QVERIFY2(!brChecked.error().message.isEmpty(), "an error without a sentence");                                 \
    } while (false)
