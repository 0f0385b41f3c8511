#include "ui/inspector/place_field.h"

#include "ui/inspector/length_section.h"
#include "ui/theme/theme.h"

PlaceField::PlaceField(QWidget* parent)
    : QLineEdit(parent)
{
    setFont(Theme::monospace(Tokens::TypeBody));
    setAlignment(Qt::AlignRight);
    setToolTip(tr("Timecode in the film, or 4.5s for seconds, or 96f for frames"));
    connect(this, &QLineEdit::editingFinished, this, &PlaceField::finish);
}

void PlaceField::show(Frames at, Rate rate)
{
    m_at = at;
    m_rate = rate;
    if (!hasFocus() || !isModified())
        setText(toTimecode(at, rate));
}

void PlaceField::finish()
{
    if (!isModified())
        return;
    const auto at = parseLength(text(), m_rate); // none for 0, which is no length
    bool isNumber = false;
    const bool isStart = text().remove(QLatin1Char(':')).toLongLong(&isNumber) == 0 && isNumber;
    setModified(false);
    if (at || isStart)
        Q_EMIT placed(at.value_or(0));
    show(m_at, m_rate);
}
