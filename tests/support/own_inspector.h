#pragma once

#include "core/media/clip_inspection.h"

#include <QtTest>

/// main() of a test in which files come into a project: its program is the one that looks into them, too.
#define BOARDREEL_INSPECTING_TEST_MAIN(Application, Test)                                                              \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        if (const auto code = inspectIfAsked(argc, argv))                                                              \
            return *code;                                                                                              \
        Application app(argc, argv);                                                                                   \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
