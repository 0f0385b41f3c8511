# bash completion for boardreel-cli
_boardreel_cli_values() { # of a key of compile --set; without one: the keys
    case $1 in
        "") echo "codec= crf= encoder-preset= size= rate= loudness= captions= burn-in= slate= watermark= packets= sidecar= transition=" ;;
        codec) echo "h264 hevc vp9 av1 prores dnxhr gif png jpeg sheet wav flac m4a" ;;
        encoder-preset) echo "ultrafast superfast veryfast faster fast medium slow slower veryslow" ;;
        loudness) echo "-14 -16 -23 off" ;;
        captions) echo "none burned track file" ;;
        burn-in) echo "none code timecode take code+timecode+take" ;;
        packets) echo "copy encode" ;;
        sidecar) echo "on off" ;;
        transition) echo "cut dissolve:12 dip:12 wipe:12" ;;
    esac
}
_boardreel_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]-} verbs words
    verbs="new import storyboard show check estimate generate spend caps prices jobs worker compile verify export seams accounts providers doctor"
    if [ "$COMP_CWORD" = 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs --help --version" -- "$word")
        return
    fi
    local before=${COMP_WORDS[COMP_CWORD - 1]}
    case $before in
        --preset) words="web vertical square draft master" ;;
        --format) words="csv fountain json srt vtt boardreel" ;;
        --shots) words="missing all" ;;
        --by) words="model scene shot day project" ;;
        --per) words="second clip" ;;
        --as) words="storyboard take: panel: sound" ;;
        --set) [ "$verb" = compile ] && words=$(_boardreel_cli_values "") && compopt -o nospace 2>/dev/null ;;
        accounts) words="list add remove test" ;;
        --provider) words="openai-compatible" ;;
        storyboard) words="" ;;
    esac
    if [ "$word" = "=" ]; then # bash breaks words there
        words=$(_boardreel_cli_values "$before")
        word=
    elif [ "$before" = "=" ]; then
        words=$(_boardreel_cli_values "${COMP_WORDS[COMP_CWORD - 2]}")
    fi
    if [ -z "${words+set}" ] && [[ $word == -* ]]; then
        words=$(boardreel-cli "$verb" --help 2>/dev/null | grep -oE '(^|[ ,])--[a-z-]+' | tr -d ' ,' | sort -u)
    fi
    if [ -n "${words-}" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _boardreel_cli boardreel-cli
