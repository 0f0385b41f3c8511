#pragma once

/// Makes every combo box tell assistive technology its label as its name and its choice as its value (and, where the
/// platform has no value for words, as its description). Qt's own names it after the choice. Call before any is made.
void installChoiceAccess();
