#include "tests/support/shared_files.h"

#include <QDir>
#include <QDirIterator>
#include <QtTest>

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("BOARDREEL_SHARED");
    const QString folder =
        named.isEmpty() ? qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/../shared") : named;
    return QDir(folder).exists(QStringLiteral("MANIFEST.tsv")) ? QDir(folder).canonicalPath() : QString();
}

QStringList sharedFiles(const QString& folder, const QStringList& suffixes)
{
    QStringList files;
    const QString root = sharedFolder();
    if (root.isEmpty())
        return files;
    QDirIterator it(root + QLatin1Char('/') + folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const bool wanted = suffixes.isEmpty() || std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& s) {
                                return path.endsWith(s, Qt::CaseInsensitive);
                            });
        if (wanted)
            files << path;
    }
    files.sort();
    return files;
}

void addSharedRows(const QString& folder, const QStringList& suffixes)
{
    QTest::addColumn<QString>("path");
    for (const QString& path : sharedFiles(folder, suffixes))
        QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -2))) << path;
    if (sharedFolder().isEmpty())
        QTest::newRow("none") << QString();
}
