#include "core/render/content_key.h"

#include <QtEndian>

void ContentKey::add(std::int64_t number)
{
    const qint64 bytes = qToLittleEndian(qint64(number));
    m_hash.addData(QByteArrayView(reinterpret_cast<const char*>(&bytes), sizeof bytes));
}

void ContentKey::add(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    add(std::int64_t(bytes.size()));
    m_hash.addData(bytes);
}

void ContentKey::add(const UnitRect& rect)
{
    for (const int side : {rect.x, rect.y, rect.width, rect.height})
        add(side);
}

void ContentKey::add(const Framing& framing)
{
    for (const int word : {int(framing.size), int(framing.angle), int(framing.move), int(framing.direction)})
        add(word);
    add(framing.lensMm);
}

void ContentKey::add(const Transition& transition)
{
    add(int(transition.kind));
    add(transition.frames);
    add(transition.colour);
    add(int(transition.direction));
}

void ContentKey::add(const CardText& card)
{
    add(card.slugline);
    add(card.code);
    add(card.description);
    add(std::int64_t(card.dialogue.size()));
    for (const DialogueLine& line : card.dialogue)
        for (const QString& text : {line.character, line.extension, line.parenthetical, line.text})
            add(text);
    add(card.framing);
    add(card.figures);
}

void ContentKey::add(const VideoSettings& settings)
{
    add(settings.size);
    add(settings.rate);
    add(settings.codec);
    add(settings.crf);
    add(settings.preset);
}

void ContentKey::add(const PictureSource& source, Frames origin)
{
    add(int(source.kind));
    add(source.start - origin);
    add(source.length);
    add(int(source.fit));
    add(source.move.from);
    add(source.move.to);
    add(int(source.move.easing));
    for (const std::int64_t number : {std::int64_t(source.opacityPermille), source.fadeIn, source.fadeOut})
        add(number);
    if (source.kind == PictureKind::Card || source.kind == PictureKind::Slate) {
        add(source.card);
        return;
    }
    // A content hash names the picture; without one the name has to do.
    add(source.sha256.isEmpty() ? source.file : source.sha256);
    if (source.kind == PictureKind::Take) {
        add(source.rate);
        add(source.sourceIn);
        add(source.sourceLength);
        if (source.speedPermille != 1000 || source.enteredPermille != 0) {
            add(source.speedPermille);
            add(source.enteredPermille);
        }
    }
}

void ContentKey::add(const PlanSound& sound, std::int64_t origin)
{
    add(sound.sha256.isEmpty() ? sound.file : sound.sha256);
    add(std::int64_t(sound.lines.size()));
    for (const SpokenLine& line : sound.lines) {
        add(line.text);
        add(line.voice);
        if (!line.language.isEmpty())
            add(line.language);
    }
    add(sound.start - origin);
    for (const std::int64_t number :
         {sound.length, sound.sourceIn, std::int64_t(sound.gainMillibel), sound.fadeIn, sound.fadeOut})
        add(number);
    if (sound.speedPermille != 1000)
        add(sound.speedPermille);
    for (const int mixed : {int(sound.voice), sound.duckMillibel, int(sound.matched), int(sound.repeated)})
        add(mixed);
}
