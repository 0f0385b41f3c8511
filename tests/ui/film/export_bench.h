#pragma once

#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/film/export_dialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

/// The Export Film dialog of a small project, with what it was asked for.
class ExportBench {
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
    }
    struct Asked {
        RenderPlan plan;
        QString file;
        int times = 0;
    };
    std::unique_ptr<ExportDialog> open(const FilmMarks& marks = {})
    {
        auto dialog = std::make_unique<ExportDialog>(
            m_theme, *m_project, ExportStart{m_folder->path(), m_folder->path(), marks, 0}, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(dialog.get(), &ExportDialog::exportRequested, dialog.get(),
                         [this](const RenderPlan& plan, const QString& file, CacheUse) {
                             m_asked = {plan, file, m_asked.times + 1};
                         });
        m_asked = {};
        dialog->show();
        return dialog;
    }
    static QString fact(const QWidget& dialog, const char* name) { return named<QLabel>(dialog, name)->text(); }
    static bool isPlanned(const QWidget& dialog) { return fact(dialog, "Frames") != QStringLiteral("..."); }
    static void pick(const QWidget& dialog, const char* name, int index)
    {
        auto* box = named<QComboBox>(dialog, name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static void pickFormat(const QWidget& dialog, const char* id)
    {
        const int index = named<QComboBox>(dialog, "Format")->findData(QLatin1String(id));
        QVERIFY(index >= 0);
        pick(dialog, "Format", index);
    }
    static QPushButton* exportButton(const QWidget& dialog) { return named<QPushButton>(dialog, "Export Film"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Asked m_asked;
};
