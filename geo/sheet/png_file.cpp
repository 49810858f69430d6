// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/png_file.h"

#include "geo/base/complete_file.h"
#include "geo/sheet/earlier_output.h"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <png.h>
#include <vector>

namespace mutu::sheet {

struct PngFile::Writer {
    explicit Writer(const std::string& path)
        : file(path, isPng)
        , stream(std::fopen(file.draft().c_str(), "wb")) {
        if (stream == nullptr) file.fail(std::strerror(errno));
        png = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, &Writer::onError, &Writer::onWarning);
        info = png == nullptr ? nullptr : png_create_info_struct(png);
        if (info == nullptr) {
            close();
            file.fail("libpng isn't available");
        }
    }
    ~Writer() { close(); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // libpng leaves its C functions by this exception: it holds no lock, and its structures are destroyed by close().
    [[noreturn]] static void onError(png_structp png, png_const_charp message) {
        static_cast<Writer*>(png_get_error_ptr(png))->file.fail(message);
    }
    static void onWarning(png_structp /*png*/, png_const_charp /*message*/) {}

    void close() {
        if (png != nullptr) png_destroy_write_struct(&png, &info);
        if (stream != nullptr) std::fclose(stream);
        stream = nullptr;
    }

    CompleteFile file;
    std::FILE* stream;
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::vector<png_byte> bytes;
};

PngFile::PngFile(const std::string& path, int width, int height, double dotsPerInch)
    : writer_(std::make_unique<Writer>(path)) {
    auto& w = *writer_;
    png_init_io(w.png, w.stream);
    png_set_IHDR(w.png, w.info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(w.png, w.info, PNG_sRGB_INTENT_PERCEPTUAL);
    const auto perMetre = static_cast<png_uint_32>(std::lround(dotsPerInch / 0.0254));
    png_set_pHYs(w.png, w.info, perMetre, perMetre, PNG_RESOLUTION_METER);
    png_write_info(w.png, w.info);
    w.bytes.resize(3 * static_cast<std::size_t>(width));
}

PngFile::~PngFile() = default;

void PngFile::add(std::span<const std::uint32_t> row) {
    auto& w = *writer_;
    for (std::size_t i = 0; i < row.size(); ++i) {
        w.bytes[3 * i] = static_cast<png_byte>(row[i] >> 16U & 0xffU);
        w.bytes[3 * i + 1] = static_cast<png_byte>(row[i] >> 8U & 0xffU);
        w.bytes[3 * i + 2] = static_cast<png_byte>(row[i] & 0xffU);
    }
    png_write_row(w.png, w.bytes.data());
}

void PngFile::finish() {
    auto& w = *writer_;
    png_write_end(w.png, w.info);
    if (std::fflush(w.stream) != 0) w.file.fail(std::strerror(errno));
    w.close();
    w.file.commit();
}

} // namespace mutu::sheet
