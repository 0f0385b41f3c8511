#pragma once

#include "core/document/diff.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <tuple>

/// One member of a value and its name in JSON. The names are written into files: they never change.
template<class Value, class Type> struct Member {
    const char* name;
    Type Value::*place;
};
template<class Value, class Type> Member(const char*, Type Value::*) -> Member<Value, Type>;

/// The members of each value, once for writing and reading, so that neither can forget one.
template<class Value> struct Members; // specialised below: static constexpr std::tuple<Member...> list

template<> struct Members<Framing> {
    static constexpr std::tuple list{Member{"size", &Framing::size}, Member{"angle", &Framing::angle},
                                     Member{"move", &Framing::move}, Member{"direction", &Framing::direction},
                                     Member{"lensMm", &Framing::lensMm}};
};
template<> struct Members<UnitRect> {
    static constexpr std::tuple list{Member{"x", &UnitRect::x}, Member{"y", &UnitRect::y},
                                     Member{"width", &UnitRect::width}, Member{"height", &UnitRect::height}};
};
template<> struct Members<StillMove> {
    static constexpr std::tuple list{Member{"from", &StillMove::from}, Member{"to", &StillMove::to},
                                     Member{"easing", &StillMove::easing}};
};
template<> struct Members<Transition> {
    static constexpr std::tuple list{Member{"kind", &Transition::kind}, Member{"frames", &Transition::frames},
                                     Member{"colour", &Transition::colour},
                                     Member{"direction", &Transition::direction}};
};
template<> struct Members<Panel> {
    static constexpr std::tuple list{
        Member{"id", &Panel::id},         Member{"role", &Panel::role}, Member{"file", &Panel::file},
        Member{"sha256", &Panel::sha256}, Member{"size", &Panel::size}, Member{"fit", &Panel::fit},
        Member{"move", &Panel::move},     Member{"at", &Panel::at},     Member{"caption", &Panel::caption}};
};
template<> struct Members<DialogueLine> {
    static constexpr std::tuple list{
        Member{"character", &DialogueLine::character}, Member{"extension", &DialogueLine::extension},
        Member{"parenthetical", &DialogueLine::parenthetical}, Member{"text", &DialogueLine::text}};
};
template<> struct Members<GenerationSettings> {
    using G = GenerationSettings;
    static constexpr std::tuple list{Member{"account", &G::account}, Member{"model", &G::model},
                                     Member{"prompt", &G::prompt},   Member{"negative", &G::negative},
                                     Member{"seed", &G::seed},       Member{"values", &G::values}};
};
template<> struct Members<Caption> {
    static constexpr std::tuple list{Member{"id", &Caption::id}, Member{"start", &Caption::start},
                                     Member{"length", &Caption::length}, Member{"text", &Caption::text}};
};
template<> struct Members<Rejection> {
    static constexpr std::tuple list{Member{"take", &Rejection::take}, Member{"reason", &Rejection::reason}};
};
template<> struct Members<ScriptRange> {
    static constexpr std::tuple list{Member{"start", &ScriptRange::start}, Member{"length", &ScriptRange::length}};
};
template<> struct Members<Shot> {
    static constexpr std::tuple list{Member{"id", &Shot::id},
                                     Member{"code", &Shot::code},
                                     Member{"description", &Shot::description},
                                     Member{"dialogue", &Shot::dialogue},
                                     Member{"framing", &Shot::framing},
                                     Member{"length", &Shot::length},
                                     Member{"status", &Shot::status},
                                     Member{"transitionIn", &Shot::transitionIn},
                                     Member{"panels", &Shot::panels},
                                     Member{"elements", &Shot::elements},
                                     Member{"generation", &Shot::generation},
                                     Member{"notes", &Shot::notes},
                                     Member{"customCaptions", &Shot::customCaptions},
                                     Member{"captions", &Shot::captions},
                                     Member{"circled", &Shot::circled},
                                     Member{"takeStart", &Shot::takeStart},
                                     Member{"takeStartPermille", &Shot::takeStartPermille},
                                     Member{"speedPermille", &Shot::speedPermille},
                                     Member{"rejected", &Shot::rejected},
                                     Member{"script", &Shot::script}};
};
template<> struct Members<Scene> {
    static constexpr std::tuple list{Member{"id", &Scene::id},
                                     Member{"code", &Scene::code},
                                     Member{"slugline", &Scene::slugline},
                                     Member{"synopsis", &Scene::synopsis},
                                     Member{"notes", &Scene::notes},
                                     Member{"sequence", &Scene::sequence},
                                     Member{"shots", &Scene::shots}};
};
template<> struct Members<Sequence> {
    static constexpr std::tuple list{Member{"id", &Sequence::id}, Member{"title", &Sequence::title},
                                     Member{"synopsis", &Sequence::synopsis}};
};
template<> struct Members<Element> {
    static constexpr std::tuple list{Member{"id", &Element::id},
                                     Member{"kind", &Element::kind},
                                     Member{"name", &Element::name},
                                     Member{"description", &Element::description},
                                     Member{"references", &Element::references},
                                     Member{"voice", &Element::voice},
                                     Member{"voiceLanguage", &Element::voiceLanguage}};
};
template<> struct Members<Anchor> {
    static constexpr std::tuple list{Member{"shot", &Anchor::shot}, Member{"offset", &Anchor::offset}};
};
template<> struct Members<Clip> {
    static constexpr std::tuple list{Member{"id", &Clip::id},
                                     Member{"name", &Clip::name},
                                     Member{"role", &Clip::role},
                                     Member{"file", &Clip::file},
                                     Member{"sha256", &Clip::sha256},
                                     Member{"anchor", &Clip::anchor},
                                     Member{"sourceIn", &Clip::sourceIn},
                                     Member{"length", &Clip::length},
                                     Member{"gainMillibel", &Clip::gainMillibel},
                                     Member{"fadeIn", &Clip::fadeIn},
                                     Member{"fadeOut", &Clip::fadeOut},
                                     Member{"muted", &Clip::muted},
                                     Member{"duckMillibel", &Clip::duckMillibel},
                                     Member{"matchLevel", &Clip::matchLevel},
                                     Member{"wholeFilm", &Clip::wholeFilm},
                                     Member{"place", &Clip::place},
                                     Member{"opacityPermille", &Clip::opacityPermille}};
};
template<> struct Members<Track> {
    static constexpr std::tuple list{Member{"id", &Track::id},
                                     Member{"kind", &Track::kind},
                                     Member{"name", &Track::name},
                                     Member{"muted", &Track::muted},
                                     Member{"gainMillibel", &Track::gainMillibel},
                                     Member{"clips", &Track::clips}};
};
template<> struct Members<Marker> {
    static constexpr std::tuple list{Member{"id", &Marker::id}, Member{"anchor", &Marker::anchor},
                                     Member{"name", &Marker::name}, Member{"colour", &Marker::colour},
                                     Member{"note", &Marker::note}};
};
template<> struct Members<Script> {
    static constexpr std::tuple list{Member{"name", &Script::name}, Member{"text", &Script::text}};
};
template<> struct Members<Format> {
    static constexpr std::tuple list{Member{"size", &Format::size}, Member{"rate", &Format::rate}};
};
template<> struct Members<Storyboard> {
    using S = Storyboard;
    static constexpr std::tuple list{Member{"id", &S::id},
                                     Member{"title", &S::title},
                                     Member{"format", &S::format},
                                     Member{"removed", &S::removed},
                                     Member{"voiceMuted", &S::voiceMuted},
                                     Member{"takesMatched", &S::takesMatched},
                                     Member{"numberingLocked", &S::numberingLocked},
                                     Member{"closing", &S::closing},
                                     Member{"titlePage", &S::titlePage},
                                     Member{"script", &S::script},
                                     Member{"sequences", &S::sequences},
                                     Member{"scenes", &S::scenes},
                                     Member{"elements", &S::elements},
                                     Member{"tracks", &S::tracks},
                                     Member{"markers", &S::markers}};
};
template<> struct Members<Money> {
    static constexpr std::tuple list{Member{"micro", &Money::micro}, Member{"currency", &Money::currency},
                                     Member{"source", &Money::source}};
};
template<> struct Members<Take> {
    static constexpr std::tuple list{Member{"id", &Take::id},
                                     Member{"shot", &Take::shot},
                                     Member{"number", &Take::number},
                                     Member{"origin", &Take::origin},
                                     Member{"file", &Take::file},
                                     Member{"name", &Take::name},
                                     Member{"sha256", &Take::sha256},
                                     Member{"account", &Take::account},
                                     Member{"model", &Take::model},
                                     Member{"job", &Take::job},
                                     Member{"remoteId", &Take::remoteId},
                                     Member{"cost", &Take::cost},
                                     Member{"size", &Take::size},
                                     Member{"rate", &Take::rate},
                                     Member{"length", &Take::length},
                                     Member{"handleIn", &Take::handleIn},
                                     Member{"hasSound", &Take::hasSound},
                                     Member{"inputKey", &Take::inputKey},
                                     Member{"request", &Take::request},
                                     Member{"created", &Take::created}};
};
template<class Value, class Parent> struct Members<Row<Value, Parent>> {
    using R = Row<Value, Parent>;
    static constexpr std::tuple list{Member{"value", &R::value}, Member{"parent", &R::parent},
                                     Member{"index", &R::index}};
};
template<class Value, class Parent> struct Members<RowChanges<Value, Parent>> {
    using C = RowChanges<Value, Parent>;
    static constexpr std::tuple list{Member{"written", &C::written}, Member{"removed", &C::removed}};
};
template<> struct Members<Diff> {
    static constexpr std::tuple list{
        Member{"storyboard", &Diff::storyboard}, Member{"head", &Diff::head},   Member{"sequences", &Diff::sequences},
        Member{"scenes", &Diff::scenes},         Member{"shots", &Diff::shots}, Member{"elements", &Diff::elements},
        Member{"tracks", &Diff::tracks},         Member{"clips", &Diff::clips}, Member{"markers", &Diff::markers}};
};
