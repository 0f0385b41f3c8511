#pragma once

/// Whether everything the user did is on disk. Saved is only said after COMMIT returned.
enum class SaveState { Saved, Saving, NotSaved };
