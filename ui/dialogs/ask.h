#pragma once

#include <QFileDialog>
#include <QInputDialog>

/// Questions that wait for their answer without an event loop of their own: connect to fileSelected(), filesSelected()
/// or textValueSelected(). The dialogs are open, modal to the window, and delete themselves.
QFileDialog* askForFiles(QWidget* parent, const QString& title, const QString& filters, QFileDialog::FileMode mode);
QFileDialog* askForFolder(QWidget* parent, const QString& title, const QString& start);
QFileDialog* askWhereToSave(QWidget* parent, const QString& title, const QString& file, const QString& filters,
                            const QString& suffix);
/// `value` is there already and selected.
QInputDialog* askForText(QWidget* parent, const QString& title, const QString& label, const QString& value);
