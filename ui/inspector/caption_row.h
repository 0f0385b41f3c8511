#pragma once

#include "core/document/shot.h"

#include <QWidget>

class NumberField;
class TextField;
class Theme;

/// The fields of one caption that was written by hand: when it is seen, and its words with their line breaks.
class CaptionRow final : public QWidget {
    Q_OBJECT
public:
    CaptionRow(const Theme& theme, QWidget* parent);
    void show(const Caption& caption, int number);
    CaptionId caption() const { return m_caption; }

Q_SIGNALS:
    void edited(const QString& text);
    void timed(Frames start, Frames length);
    void removeRequested();

private:
    NumberField* numberField(const QString& name);
    NumberField* m_start;
    NumberField* m_length;
    TextField* m_text;
    CaptionId m_caption;
};
