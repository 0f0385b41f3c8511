#include "core/render/animatic_keys.h"

#include "core/render/shot_resolver.h"

QString AnimaticKeys::keyOf(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    if (!(board.format == m_format) || board.elements != m_elements)
        m_known.clear(); // they are in every key
    m_format = board.format;
    m_elements = board.elements;
    Known& known = m_known[shot.id];
    if (known.key.isEmpty() || !(known.shot == shot) || known.slugline != scene.slugline || known.scene != scene.code)
        known = {shot, scene.slugline, scene.code, animaticKey(board, scene, shot)};
    return known.key;
}
