#pragma once

#include "core/store/sqlite/migrations.h"

/// The schema of project.sqlite, step by step. SCHEMA.md documents it for other tools; a test holds the two together.
const DatabaseFormat& projectFormat();

inline constexpr char ProjectFileName[] = "project.sqlite";
