#pragma once

#include "core/render/compiler.h"

/// What a compile job was asked for, frozen when the button was pressed: JobRecord::request of a compile. A value.
struct CompileRequest {
    RenderPlan plan; ///< its folder is not written: the job's project folder is used
    QString file;    ///< absolute
    CacheUse cache = CacheUse::ReadAndFill;
};
QByteArray toJson(const CompileRequest& request);
Result<CompileRequest> compileRequestFromJson(const QByteArray& json);
