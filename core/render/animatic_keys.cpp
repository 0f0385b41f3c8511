#include "core/render/animatic_keys.h"

#include "core/render/plan_shot.h"
#include "core/render/shot_resolver.h"

AnimaticKeys::Known& AnimaticKeys::known(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    if (!(board.format == m_format) || board.elements != m_elements) { // they are in every key
        m_known.clear();
        m_format = board.format;
        m_elements = board.elements;
    }
    Known& known = m_known[shot.id];
    if (known.card.code.isEmpty() || !(known.shot == shot) || known.slugline != scene.slugline ||
        known.scene != scene.code)
        known = {shot, scene.slugline, scene.code, {}, ::cardOf(board, scene, shot)};
    return known;
}

QString AnimaticKeys::keyOf(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    Known& found = known(board, scene, shot);
    if (found.key.isEmpty())
        found.key = animaticKey(board, scene, shot);
    return found.key;
}

CardText AnimaticKeys::cardOf(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    return known(board, scene, shot).card;
}
