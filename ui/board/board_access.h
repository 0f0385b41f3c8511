#pragma once

/// Registers what assistive technology sees of the board: a list whose items are the cards, with name, place, selected
/// and focused state, and pressing to choose. Called once; main thread.
void installBoardAccess();
