#include "ui/dialogs/ask.h"

#include <QFileInfo>

static constexpr int RoomForASentence = 400; ///< and for the title above it

static QFileDialog* opened(QFileDialog* dialog, const QString& filters)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters.split(QStringLiteral(";;")));
    dialog->open();
    return dialog;
}

QFileDialog* askForFiles(QWidget* parent, const QString& title, const QString& filters, QFileDialog::FileMode mode)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(mode);
    return opened(dialog, filters);
}

QFileDialog* askForFolder(QWidget* parent, const QString& title, const QString& start)
{
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return opened(dialog, {});
}

QFileDialog* askWhereToSave(QWidget* parent, const QString& title, const QString& file, const QString& filters,
                            const QString& suffix)
{
    const QFileInfo info(file);
    auto* dialog = new QFileDialog(parent, title, info.absolutePath());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(info.fileName());
    return opened(dialog, filters);
}

QInputDialog* askForText(QWidget* parent, const QString& title, const QString& label, const QString& value)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(value);
    dialog->resize(dialog->sizeHint().expandedTo({RoomForASentence, 0}));
    dialog->open();
    return dialog;
}
