#pragma once

#include <QString>

/// Installs the translations of Boardreel and of Qt for the system's languages, or for `language` ("de") when it is
/// set. English needs none. Called once by each program on main, after its application object exists.
void installLanguage(const QString& language = {});
