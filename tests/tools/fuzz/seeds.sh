#!/bin/bash
# One tiny file of every container and coder that this computer's ffmpeg can write: where the fuzz targets begin.
# usage: tests/tools/fuzz/seeds.sh FOLDER (makes a folder in it for each target)
set -eu
folder=$1
mkdir -p "$folder"/{video,references,sound,still,subtitles}
made=0 missing=0

write() { # FILE OPTION...: a file that this ffmpeg cannot write is left out and counted
    local file=$1
    shift
    if ffmpeg -nostdin -v quiet -y "$@" "$file" && [ -s "$file" ]; then
        made=$((made + 1))
    else
        rm -f "$file"
        missing=$((missing + 1))
    fi
}
picture=(-f lavfi -i testsrc2=size=48x32:rate=24:duration=0.25)
large=(-f lavfi -i testsrc2=size=256x120:rate=24:duration=0.09)
tone=(-f lavfi -i sine=frequency=440:sample_rate=44100:duration=0.12)

films() {
    cd "$folder/video"
    local x264=(-c:v libx264 -g 4 -bf 2 -pix_fmt yuv420p)
    write h264.mp4 "${picture[@]}" "${tone[@]}" "${x264[@]}" -c:a aac
    write fragmented.mp4 "${picture[@]}" "${x264[@]}" -movflags frag_keyframe+empty_moov+default_base_moof
    write late.mov "${picture[@]}" -itsoffset 0.1 "${tone[@]}" "${x264[@]}" -c:a pcm_s16le
    write edited.mp4 -ss 0.08 -i h264.mp4 -c copy
    write turned.mov -i h264.mp4 -an -c copy -metadata:s:v rotate=90
    write wide.mp4 "${picture[@]}" "${x264[@]}" -vf setsar=3/2
    write fields.mp4 "${picture[@]}" -c:v libx264 -flags +ildct+ilme -top 1 -pix_fmt yuv420p
    write depth.mkv "${picture[@]}" -c:v libx264 -pix_fmt yuv422p10le
    write pq.mkv "${picture[@]}" -c:v libx265 -pix_fmt yuv420p10le -x265-params log-level=none \
        -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc
    write hevc.mp4 "${picture[@]}" -c:v libx265 -x265-params log-level=none -tag:v hvc1
    write vp8.webm "${picture[@]}" "${tone[@]}" -c:v libvpx -c:a libvorbis -ac 2
    write vp9.webm "${picture[@]}" -c:v libvpx-vp9 -deadline realtime
    write alpha.webm "${picture[@]}" -c:v libvpx-vp9 -pix_fmt yuva420p -vf format=yuva420p
    write av1.mkv "${picture[@]}" -c:v libaom-av1 -cpu-used 8
    write plain.ts "${picture[@]}" "${tone[@]}" "${x264[@]}" -c:a mp2
    write mpeg2.mpg "${picture[@]}" "${tone[@]}" -c:v mpeg2video -c:a mp2
    write mpeg4.avi "${picture[@]}" "${tone[@]}" -c:v mpeg4 -c:a libmp3lame
    write mjpeg.avi "${picture[@]}" -c:v mjpeg -pix_fmt yuvj420p
    write prores.mov "${picture[@]}" -c:v prores_ks -t 0.09
    write prores4444.mov "${picture[@]}" -c:v prores_ks -pix_fmt yuva444p10le -t 0.09
    write dnxhr.mov "${large[@]}" -c:v dnxhd -profile:v dnxhr_lb -pix_fmt yuv422p
    write mpeg2.mxf "${picture[@]}" -c:v mpeg2video -t 0.1
    write moving.gif "${picture[@]}"
    write moving.apng "${picture[@]}" -t 0.1
    write sorenson.flv "${picture[@]}" "${tone[@]}" -c:v flv -c:a libmp3lame
    write wmv.asf "${picture[@]}" -c:v wmv2
    write ffv1.nut "${picture[@]}" -c:v ffv1 -t 0.1
    write theora.ogv "${picture[@]}" -c:v libtheora
    write raw.y4m "${picture[@]}" -t 0.1 -pix_fmt yuv420p
    write bare.h264 "${picture[@]}" "${x264[@]}"
    write bare.hevc "${picture[@]}" -c:v libx265 -x265-params log-level=none
    write bare.m2v "${picture[@]}" -c:v mpeg2video
    write bare.m4v "${picture[@]}" -c:v mpeg4 -f m4v
    write vp8.ivf "${picture[@]}" -c:v libvpx
    write bare.obu "${picture[@]}" -c:v libaom-av1 -cpu-used 8 -f obu
    write uneven.mkv "${picture[@]}" "${x264[@]}" -vf "select='mod(n,3)'" -vsync vfr
}

# Pictures that others are decoded from and that are left out all the same.
pyramids() {
    cd "$folder/references"
    local long=(-f lavfi -i testsrc2=size=32x32:rate=24:duration=1 -c:v libx264 -g 16 -pix_fmt yuv420p) more name
    for more in slices=2 ref=4 weightp=2:weightb=1 direct=temporal repeat-headers=1 cqm=jvt open-gop=1; do
        name=${more%%=*}
        write "$name.h264" "${long[@]}" -x264-params "aud=1:ref=1:bframes=3:b-pyramid=normal:$more"
        write "../video/$name.mp4" "${long[@]}" -x264-params "ref=1:bframes=3:b-pyramid=normal:$more"
    done
    write ../video/slices.ts -i ../video/slices.mp4 -c copy
    write ../video/slices.mkv -i ../video/slices.mp4 -c copy
}

sounds() {
    cd "$folder/sound"
    local codec
    for codec in pcm_u8 pcm_s16le pcm_s24le pcm_s32le pcm_f32le pcm_f64le pcm_mulaw adpcm_ms adpcm_ima_wav; do
        write $codec.wav "${tone[@]}" -ar 16000 -c:a $codec
    done
    write six.wav "${tone[@]}" -ar 16000 -ac 6
    write long.w64 "${tone[@]}" -ar 16000
    write plain.aiff "${tone[@]}" -ar 16000
    write plain.au "${tone[@]}" -ar 16000
    write plain.caf "${tone[@]}" -ar 16000
    write stereo.flac "${tone[@]}" -ac 2
    write plain.mp3 "${tone[@]}" -c:a libmp3lame
    write plain.aac "${tone[@]}"
    write plain.m4a "${tone[@]}"
    write alac.m4a "${tone[@]}" -c:a alac
    write vorbis.ogg "${tone[@]}" -ac 2 -c:a libvorbis
    write plain.opus "${tone[@]}" -ar 48000 -c:a libopus
    write opus.webm "${tone[@]}" -ar 48000 -c:a libopus
    write plain.ac3 "${tone[@]}" -ac 6
    write plain.eac3 "${tone[@]}"
    write plain.wv "${tone[@]}"
    write plain.tta "${tone[@]}"
    write plain.wma "${tone[@]}"
    write plain.mka "${tone[@]}" -c:a mp2
    cp ../video/h264.mp4 ../video/vp8.webm ../video/plain.ts . || true
}

stills() {
    cd "$folder/still"
    local one=("${picture[@]}" -frames:v 1) format
    for format in rgb24 rgba gray gray16be pal8 monob rgb48be; do
        write $format.png "${one[@]}" -pix_fmt $format
    done
    for format in yuvj420p yuvj422p yuvj444p gray; do
        write $format.jpg "${one[@]}" -pix_fmt $format
    done
    write lossy.webp "${one[@]}" -c:v libwebp -pix_fmt yuva420p
    write lossless.webp "${one[@]}" -c:v libwebp -lossless 1
    for format in raw packbits lzw deflate; do
        write $format.tiff "${one[@]}" -compression_algo $format
    done
    for format in bmp gif exr dpx jxl jp2 j2k jls qoi; do
        write plain.$format "${one[@]}"
    done
    echo '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="20" height="9" fill="#a42"/></svg>' >plain.svg
    # A camera's turn: an EXIF block with orientation 6 behind the start of a JPEG; and an icon around a PNG.
    python3 - <<'END'
import struct
jpeg = open("yuvj420p.jpg", "rb").read()
tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x112, 3, 1, 6, 0, 0)
open("turned.jpg", "wb").write(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff + jpeg[2:])
png = open("rgba.png", "rb").read()
open("plain.ico", "wb").write(struct.pack("<HHHBBBBHHII", 0, 1, 1, 48, 32, 0, 0, 1, 32, len(png), 22) + png)
END
}

captions() {
    cd "$folder/subtitles"
    printf '1\n00:00:01,000 --> 00:00:02,500\n<i>One</i> line\n\n2\n00:00:03,000 --> 00:00:04,000 X1:5\ntwo\nlines\n' >plain.srt
    printf 'WEBVTT - title\n\nNOTE left out\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:02.000 line:0\n<v Ann>One &amp; two\n' >plain.vtt
    printf '\xff\xfe1\0\n\0' >wide.srt
}

films && pyramids && sounds && stills && captions
mkdir -p "$folder/probe"
cp "$folder"/video/* "$folder/probe"
for file in "$folder"/sound/* "$folder"/still/*; do cp "$file" "$folder/probe/s-${file##*/}"; done
mkdir -p "$folder/recording"
cp "$folder"/sound/*.wav "$folder/recording"
echo "$made seeds, $missing that this ffmpeg cannot write"
[ "$made" -gt 40 ]
