// Whatever the text, reading it gives an error or a model that can be asked and that reads back as it was.
#include "core/model_files/model_file.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string>

using fuzz::require;

namespace {

core::Vector row_for(const core::model_files::ModelFile& file) {
    return core::Vector::Ones(static_cast<core::Index>(file.features.size()));
}

struct Ask {
    const core::Vector& x;

    template <class Model>
    double operator()(const Model& model) const {
        if constexpr (requires { model.predict(x); })
            return static_cast<double>(model.predict(x));
        else
            return model.predict_proba(x);
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto file =
        core::model_files::read_model_file(std::string(reinterpret_cast<const char*>(bytes), size));
    if (!file.ok()) {
        require(!file.error().message.empty());
        return 0;
    }
    const core::Vector x = row_for(*file);
    std::visit(Ask{x}, file->model);
    const std::string text = core::model_files::write_model_file(*file);
    const auto copy = core::model_files::read_model_file(text);
    require(copy.ok());
    require(core::model_files::write_model_file(*copy) == text);
    return 0;
}
