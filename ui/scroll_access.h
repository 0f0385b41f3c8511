#pragma once

/// Makes areas that scroll answer a question for a child that they do not have. Qt's own (6.4) reads past the end of
/// its list, and a screen reader may ask for a scroll bar that has just gone. Call before any is made.
void installScrollAccess();
