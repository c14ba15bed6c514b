#include "lessons/interpret/own_reader.h"

#include <cassert>
#include <utility>

namespace lessons::cases {

OwnReader::OwnReader(std::shared_ptr<const OpenedFile> file, OwnWish wish,
                     std::shared_ptr<const OwnTable> known)
    : file_(std::move(file)), wish_(std::move(wish)) {
    reading_->table = std::move(known);
    if (reading_->table == nullptr)
        table_.emplace(file_->text, wish_.uses);
    else
        begin_case();
}

void OwnReader::step() {
    switch (stage_) {
        case Stage::table:
            return read_table();
        case Stage::making:
            return make_case();
        case Stage::aim:
            return tell_aim();
        case Stage::findings:
            return find_problems();
        case Stage::done:
            return;
    }
}

double OwnReader::progress() const {
    constexpr double kTableShare = 0.9;
    if (finished()) return 1.0;
    return table_ ? kTableShare * table_->progress() : kTableShare;
}

core::Result<std::shared_ptr<const OwnReading>> OwnReader::result() const {
    assert(finished());
    if (error_) return *error_;
    return std::shared_ptr<const OwnReading>(reading_);
}

void OwnReader::read_table() {
    if (!table_->finished()) return table_->step();
    core::Result<OwnTable> table = std::move(*table_).result();
    table_.reset();
    if (!table) return fail(table.error());
    reading_->table = std::make_shared<const OwnTable>(std::move(table).value());
    begin_case();
}

void OwnReader::begin_case() {
    maker_.emplace(*reading_->table, file_->name, wish_.aim, wish_.needs);
    stage_ = Stage::making;
}

void OwnReader::make_case() {
    if (!maker_->finished()) return maker_->step();
    core::Result<Case> made = std::move(*maker_).result();
    maker_.reset();
    if (!made) return fail(made.error());
    reading_->data = std::make_shared<const Case>(std::move(made).value());
    stage_ = Stage::aim;
}

void OwnReader::tell_aim() {
    const OwnTable& table = *reading_->table;
    const Aim& aim = wish_.aim;
    reading_->target = aim.target < 0 ? guessed_target(table) : aim.target;
    reading_->targets = targets_of(table);
    reading_->classes = classes_of(table, reading_->target, wish_.needs);
    if (reading_->data->is_classes()) {
        reading_->positive =
            aim.positive < 0 ? guessed_positive(table, reading_->target, wish_.needs) : aim.positive;
    }
    search_.emplace(table.table, table.column(reading_->target).name);
    stage_ = Stage::findings;
}

void OwnReader::find_problems() {
    if (!search_->finished()) return search_->step();
    reading_->findings = std::move(*search_).result();
    search_.reset();
    stage_ = Stage::done;
}

void OwnReader::fail(core::Error error) {
    error_ = std::move(error);
    stage_ = Stage::done;
}

}  // namespace lessons::cases
