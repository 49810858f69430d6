// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/book_file.h"

#include "geo/base/complete_file.h"
#include "geo/base/error.h"
#include "geo/store/spatialite/schema.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sys/statvfs.h>
#include <unistd.h>

namespace mutu::store {

namespace {

namespace fs = std::filesystem;

std::uint32_t bigEndian(const std::array<char, 100>& head, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = (value << 8U) | static_cast<unsigned char>(head.at(at + i));
    return value;
}

[[noreturn]] void notABook(const std::string& path, const std::string& why) {
    throw Error(ErrorKind::badInput, "not_a_book", fmt::format("{} is no land book: {}", path, why),
                "choose a book made by mutu new or mutu demo; parcel files are taken in with mutu import");
}

// Looks at the file itself before SQLite does, so that each kind of wrong file gets its own words.
void recognise(const std::string& path) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    if (!fs::exists(status))
        throw Error(ErrorKind::badInput, "book_missing", fmt::format("there is no book at {}", path),
                    "check the path, or make a book with mutu new or mutu demo");
    if (fs::is_directory(status))
        throw Error(ErrorKind::badInput, "book_is_folder", fmt::format("{} is a folder, not a book", path),
                    "name the book's file");
    const auto size = fs::file_size(path, problem);
    if (!problem && size == 0)
        throw Error(ErrorKind::badInput, "book_empty", fmt::format("{} is empty", path),
                    "restore the book from a backup");
    std::array<char, 100> head{};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error(ErrorKind::storage, "cannot_open", fmt::format("{} can't be read", path),
                    "give yourself permission to read the file");
    file.read(head.data(), head.size());
    const std::string_view magic("SQLite format 3\0", 16);
    if (file.gcount() < 16 || std::string_view(head.data(), 16) != magic) notABook(path, "it isn't an SQLite file");
    const bool hasLog = fs::exists(path + "-wal");
    const std::uint64_t pageSize = (static_cast<unsigned char>(head[16]) << 8U) | static_cast<unsigned char>(head[17]);
    const std::uint64_t stated = bigEndian(head, 28) * (pageSize == 1 ? 65536U : pageSize);
    if (!hasLog && (file.gcount() < 100 || (!problem && size < stated)))
        throw Error(ErrorKind::badInput, "book_truncated",
                    fmt::format("{} is cut off: {} of {} bytes", path, size, stated),
                    "copy it again, or restore it from a backup");
    if (!hasLog && bigEndian(head, 68) != applicationId) notABook(path, "it is some other SQLite file");
}

void tune(Connection& connection, bool readOnly) {
    if (!readOnly) { // at most 64 MB: a few hundred edits without a rest
        connection.execute("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
        connection.keepLogBelow(16000);
    }
    connection.execute("PRAGMA cache_size = -65536; PRAGMA mmap_size = 4294967296; PRAGMA temp_store = MEMORY");
}

int checkedVersion(Connection& connection, const std::string& path) {
    if (connection.number("PRAGMA application_id") != applicationId) notABook(path, "it is some other SQLite file");
    const auto version = static_cast<int>(connection.number("PRAGMA user_version"));
    if (version > latestVersion())
        throw Error(ErrorKind::storage, "book_too_new",
                    fmt::format("{} was written by a newer Mutu (schema {}, this one knows {})", path, version,
                                latestVersion()),
                    "update Mutu, then open it again");
    return version;
}

void upgrade(Connection& connection, const std::string& path, int version) {
    std::string copy = fmt::format("{}.schema{}.bak", path, version);
    for (int number = 2; fs::exists(copy); ++number) copy = fmt::format("{}.schema{}-{}.bak", path, version, number);
    copyBookFile(connection, copy, {});
    upgradeSchema(connection, version);
}

// A name beside the target that no book has; the process number keeps two makers apart.
std::string temporaryName(const std::string& path) { return fmt::format("{}.{}.new", path, ::getpid()); }

void removeQuietly(const std::string& path) {
    std::error_code ignored;
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(path + suffix, ignored);
}

// A hard link appears at once and never replaces a file; where links don't exist, a rename after a look.
void moveInto(const std::string& from, const std::string& path) {
    try {
        CompleteFile::keep(from); // on the disk before it gets its name
    } catch (...) {
        removeQuietly(from);
        throw;
    }
    if (::link(from.c_str(), path.c_str()) == 0) {
        removeQuietly(from);
        return CompleteFile::keep(path);
    }
    if (fs::exists(path)) {
        removeQuietly(from);
        throw Error(ErrorKind::badInput, "book_exists", fmt::format("there is already a file at {}", path),
                    "choose another name, or move the file away");
    }
    std::error_code problem;
    fs::rename(from, path, problem);
    if (problem) {
        removeQuietly(from);
        throw Error(ErrorKind::storage, "cannot_write", fmt::format("{} can't be written: {}", path, problem.message()),
                    "check the folder and its permissions");
    }
    CompleteFile::keep(path);
}

void requireFree(const std::string& path) {
    std::error_code ignored;
    for (const auto* suffix : {"-wal", "-shm", "-journal"})
        if (fs::exists(path + suffix, ignored)) // SQLite would play it back into the new file
            throw Error(ErrorKind::badInput, "leftover_log",
                        fmt::format("{}{} is left over from another book of this name", path, suffix),
                        "open that book once to bring it in order, or move the leftover away, or choose another name");
    if (fs::exists(path, ignored))
        throw Error(ErrorKind::badInput, "book_exists", fmt::format("there is already a file at {}", path),
                    "choose another name, or move the file away");
    const auto folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        throw Error(ErrorKind::badInput, "folder_missing", fmt::format("the folder {} doesn't exist", folder.string()),
                    "make the folder first, or choose another place");
}

bool isOnReadOnlyMedia(const std::string& path) {
    struct statvfs place {};
    return ::statvfs(path.c_str(), &place) == 0 && (place.f_flag & ST_RDONLY) != 0;
}

// WAL needs files beside the book even for reading. On read-only media nobody can write, so the book is taken as it
// lies; elsewhere only where SQLite finds no other way.
std::unique_ptr<Connection> openForReading(const std::string& path) {
    if (!isOnReadOnlyMedia(path)) {
        try {
            auto connection = std::make_unique<Connection>(path, Opening::readOnly, false);
            (void)connection->number("PRAGMA user_version");
            return connection;
        } catch (const Error& error) {
            if (error.code() != "cannot_open" && error.code() != "book_read_only") throw;
        }
    }
    return std::make_unique<Connection>(path, Opening::immutable, false);
}

} // namespace

void createBookFile(const std::string& path, const Card& card, int version) {
    createBookFile(path, card, version, [](std::unique_ptr<Connection>) {});
}

void createBookFile(const std::string& path, const Card& card, int version,
                    const std::function<void(std::unique_ptr<Connection>)>& fill) {
    requireFree(path);
    const auto temporary = temporaryName(path);
    removeQuietly(temporary);
    try {
        auto connection = std::make_unique<Connection>(temporary, Opening::readWrite, true);
        // Thrown away as a whole if anything fails; synced below, before the book gets its name.
        connection->execute("PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY");
        createSchema(*connection, card, version);
        (void)connection->text("PRAGMA journal_mode = OFF");
        fill(std::move(connection));
        Connection finished(temporary, Opening::readWrite, false);
        finished.execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (...) {
        removeQuietly(temporary);
        throw;
    }
    moveInto(temporary, path);
}

OpenedBook openBookFile(const std::string& path, bool readOnly) {
    recognise(path);
    const auto folder = fs::path(path).parent_path();
    const bool fileWritable = ::access(path.c_str(), W_OK) == 0;
    const bool folderWritable = ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
    // A reader that may write opens for writing too and forbids itself to: only then the last to close can take the WAL
    // away.
    const bool mayWrite = fileWritable && folderWritable;
    auto connection = mayWrite ? std::make_unique<Connection>(path, Opening::readWrite, false) : openForReading(path);
    tune(*connection, !mayWrite);
    const auto version = checkedVersion(*connection, path);
    if (version < latestVersion()) {
        if (!mayWrite)
            throw Error(ErrorKind::storage, "book_needs_upgrade",
                        fmt::format("{} has an older schema ({}) and can't be written", path, version),
                        "copy it to a place where you may write, and open the copy");
        upgrade(*connection, path, version);
    }
    if (readOnly && mayWrite) connection->execute("PRAGMA query_only = ON");
    return {std::move(connection), readOnly || !mayWrite};
}

void copyBookFile(Connection& connection, const std::string& path, const Progress& progress) {
    requireFree(path);
    const auto temporary = temporaryName(path);
    removeQuietly(temporary);
    try {
        connection.copyTo(temporary, [&progress](int remaining, int total) {
            return !progress ||
                   progress("backup", static_cast<std::uint64_t>(total - remaining), static_cast<std::uint64_t>(total));
        });
    } catch (...) {
        removeQuietly(temporary);
        throw;
    }
    moveInto(temporary, path);
}

} // namespace mutu::store
