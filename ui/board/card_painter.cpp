#include "ui/board/card_painter.h"

#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"
#include "ui/words.h"

#include <QPainterPath>

static constexpr int MarkSize = 20;
static constexpr int RoomForCount = 420;

CardPainter::CardPainter(QPainter& painter, const Theme& theme, const QFont& font)
    : m_painter(painter)
    , m_theme(theme)
    , m_font(font)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
}

void CardPainter::card(const BoardModel& model, int number, const QRect& rect, const QRect& pictureRect,
                       const CardLook& look)
{
    const Tokens& t = m_theme.tokens();
    const Shot& shot = model.shot(number);
    picture(pictureRect, look, shot.status == ShotStatus::Omitted);
    if (shot.status != ShotStatus::Todo || look.hovered)
        statusMark(shot.status, pictureRect, look.hovered);
    caption(model, number,
            QRect(rect.left(), pictureRect.bottom() + 1, rect.width(), rect.bottom() - pictureRect.bottom()),
            look.takes);
    if (look.playhead >= 0) {
        const QRect bar(pictureRect.left(), pictureRect.bottom() - 2, pictureRect.width(), 3);
        m_painter.fillRect(bar, QColor(0, 0, 0, 150));
        m_painter.fillRect(QRect(bar.topLeft(), QSize(int(bar.width() * look.playhead), 3)), t.accent);
    }
    m_painter.setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(pictureRect).adjusted(-0.5, -0.5, 0.5, 0.5);
    if (look.selected || look.dropTarget) {
        m_painter.setPen(QPen(t.accent, 2, look.dropTarget && !look.selected ? Qt::DashLine : Qt::SolidLine));
        m_painter.drawRoundedRect(edge.adjusted(-1, -1, 1, 1), Tokens::RadiusSmall + 1, Tokens::RadiusSmall + 1);
    } else if (look.hovered) {
        m_painter.setPen(QPen(t.controlBorder, 1));
        m_painter.drawRoundedRect(edge, Tokens::RadiusSmall, Tokens::RadiusSmall);
    }
    if (look.current) {
        // A second line outside the selection: where the keyboard is, apart from what is chosen.
        m_painter.setPen(QPen(t.text, 1));
        m_painter.drawRoundedRect(QRectF(rect).adjusted(-3.5, -3.5, 3.5, 3.5), Tokens::RadiusSmall + 3,
                                  Tokens::RadiusSmall + 3);
    }
}

void CardPainter::picture(const QRect& rect, const CardLook& look, bool omitted)
{
    const Tokens& t = m_theme.tokens();
    QPainterPath shape;
    shape.addRoundedRect(rect, Tokens::RadiusSmall, Tokens::RadiusSmall);
    m_painter.fillPath(shape, look.picture.isNull() ? t.border : Qt::black);
    if (look.picture.isNull())
        return;
    m_painter.save();
    m_painter.setClipPath(shape);
    m_painter.setOpacity(omitted ? 0.35 : 1);
    m_painter.drawPixmap(rect, look.picture);
    m_painter.restore();
}

void CardPainter::statusMark(ShotStatus status, const QRect& picture, bool withWord)
{
    const Tokens& dark = Theme::tokensFor(Look::Dark); // the mark lies on a picture: always light on dark
    const QColor colours[] = {dark.textMuted, dark.statusBusy, dark.statusWarn, dark.statusGood, dark.textMuted};
    const QString word = withWord ? Words::of(status) : QString();
    QFont small = m_font;
    small.setPixelSize(Tokens::TypeSmall);
    const int wordWidth = word.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(word) + 6;
    const QRect mark(picture.right() - 5 - MarkSize - wordWidth, picture.top() + 6, MarkSize + wordWidth, MarkSize);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(20, 20, 20, 215));
    m_painter.drawRoundedRect(mark, MarkSize / 2, MarkSize / 2);
    const qreal ratio = m_painter.device()->devicePixelRatioF();
    m_painter.drawPixmap(mark.left() + 4, mark.top() + 4,
                         paintedIcon(Words::iconOf(status), colours[int(status)], 12, ratio));
    if (word.isEmpty())
        return;
    m_painter.setFont(small);
    m_painter.setPen(dark.text);
    m_painter.drawText(mark.adjusted(MarkSize, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
}

void CardPainter::caption(const BoardModel& model, int number, const QRect& rect, int takes)
{
    const Tokens& t = m_theme.tokens();
    const Shot& shot = model.shot(number);
    const QRect line = rect.adjusted(2, 2, -2, 0);
    QFont digits = Theme::monospace(Tokens::TypeSmall);
    const QString length = shortLength(shot.length, model.board().format.rate);
    m_painter.setFont(digits);
    m_painter.setPen(t.textMuted);
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, length);
    int right = line.right() - QFontMetrics(digits).horizontalAdvance(length) - Tokens::Space2;
    QFont code = m_font;
    code.setPixelSize(Tokens::TypeBody);
    code.setWeight(QFont::DemiBold);
    m_painter.setFont(code);
    m_painter.setPen(shot.status == ShotStatus::Omitted ? t.textMuted : t.text);
    m_painter.drawText(QRect(line.left(), line.top(), right - line.left(), line.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, shot.code);
    if (takes > 0) {
        const int at = line.left() + QFontMetrics(code).horizontalAdvance(shot.code) + Tokens::Space2;
        const qreal ratio = m_painter.device()->devicePixelRatioF();
        if (at + 30 < right) {
            m_painter.drawPixmap(at, line.center().y() - 5,
                                 paintedIcon(QStringLiteral("film"), t.textMuted, 12, ratio));
            m_painter.setFont(digits);
            m_painter.setPen(t.textMuted);
            m_painter.drawText(QRect(at + 16, line.top(), 40, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                               QString::number(takes));
        }
    }
}

void CardPainter::header(const BoardModel& model, int sceneNumber, const QRect& rect)
{
    const Tokens& t = m_theme.tokens();
    const Scene& scene = model.board().scenes[sceneNumber];
    QFont bold = m_font;
    bold.setPixelSize(Tokens::TypeBody);
    bold.setWeight(QFont::DemiBold);
    QFont digits = Theme::monospace(Tokens::TypeSmall);
    const QRect line = rect.adjusted(0, 8, 0, -4);
    QString facts = shortLength(model.sceneLength(sceneNumber), model.board().format.rate);
    if (line.width() > RoomForCount)
        facts.prepend(QCoreApplication::translate("CardPainter", "%n shot(s)", nullptr, int(scene.shots.size())) +
                      QStringLiteral("   "));
    m_painter.setFont(digits);
    m_painter.setPen(t.textMuted);
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, facts);
    int room = line.width() - QFontMetrics(digits).horizontalAdvance(facts) - Tokens::Space4;
    m_painter.setFont(bold);
    m_painter.setPen(t.textMuted);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, scene.code);
    const int codeWidth = QFontMetrics(bold).horizontalAdvance(scene.code) + Tokens::Space2;
    m_painter.setPen(t.text);
    const QString slug = scene.slugline.isEmpty() ? scene.synopsis : scene.slugline;
    m_painter.drawText(line.adjusted(codeWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetrics(bold).elidedText(slug, Qt::ElideRight, room - codeWidth));
}

void CardPainter::emptyPlace(const QRect& rect, const QString& text, bool dropTarget)
{
    const Tokens& t = m_theme.tokens();
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(dropTarget ? t.accent : t.border, 1, Qt::DashLine));
    m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Tokens::RadiusSmall, Tokens::RadiusSmall);
    m_painter.setFont(m_font);
    m_painter.setPen(t.textMuted);
    m_painter.drawText(rect, Qt::AlignCenter, text);
}

void CardPainter::gapMark(const QRect& rect)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.tokens().accent);
    m_painter.drawRoundedRect(rect, 1.5, 1.5);
}

QString shortLength(Frames length, Rate rate)
{
    // "0:04.12": minutes, seconds and frames, without the hours nobody reads on a card.
    const QString timecode = toTimecode(length, rate);
    QString text = timecode.section(QLatin1Char(':'), 1);
    if (timecode.startsWith(QStringLiteral("00:")))
        return text.startsWith(QLatin1Char('0')) ? text.mid(1) : text;
    return timecode;
}
