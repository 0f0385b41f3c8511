#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

void installLanguage(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    auto* app = QCoreApplication::instance();
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(app);
        const bool loaded = translator->load(locale, name, QStringLiteral("_"), folder) ||
                            translator->load(name + QStringLiteral("_en"), folder); // English has plurals to fill in
        if (loaded)
            QCoreApplication::installTranslator(translator);
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("boardreel"), QStringLiteral(":/i18n"));
}
