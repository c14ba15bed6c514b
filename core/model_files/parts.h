#pragma once
// What models are made of, to JSON and back. Internal to core/model_files.

#include "core/tree.h"
#include "core/types.h"

#include <nlohmann/json.hpp>

#include <string>

namespace core::model_files {

using Json = nlohmann::json;

/// The first thing that is wrong with a file. Reading goes on with zeros and empty lists after it: what was
/// read is then thrown away.
class Complaint {
public:
    void add(const std::string& where, const std::string& expected) {
        if (where_.empty()) where_ = where, expected_ = expected;
    }
    bool is_empty() const { return where_.empty(); }
    const std::string& where() const { return where_; }
    const std::string& expected() const { return expected_; }

private:
    std::string where_{};
    std::string expected_{};
};

/// A value of a file and the way to it.
struct Place {
    const Json* value = nullptr;  ///< nullptr where the file has nothing.
    std::string path{};

    Place operator[](const char* name) const;
    Place operator[](std::size_t index) const;
    std::size_t size() const { return value != nullptr && value->is_array() ? value->size() : 0; }
};

Json to_json(const Vector& values);
Json to_json(const Matrix& values);  ///< A list of rows.

/// {"nodes": [...], "category_sets": ["0110", ...]}; a leaf is [value, weight], any other node [value,
/// weight, feature, threshold, left, category set or -1, missing goes right], a threshold of -infinity null.
Json to_json(const Tree& tree);

double read_number(const Place& place, Complaint& complaint);             ///< Finite.
Index read_index(const Place& place, Index limit, Complaint& complaint);  ///< 0 .. limit - 1.
std::string read_text(const Place& place, Complaint& complaint);

/// A vector of `size` numbers, or of any number of them for -1.
Vector read_vector(const Place& place, Index size, Complaint& complaint);
Matrix read_matrix(const Place& place, Index rows, Index columns, Complaint& complaint);
Tree read_tree(const Place& place, Index n_features, Complaint& complaint);
std::vector<Tree> read_trees(const Place& place, Index n_features, Complaint& complaint);

}  // namespace core::model_files
