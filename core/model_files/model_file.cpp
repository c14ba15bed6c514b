#include "core/model_files/model_file.h"

#include "core/json/untrusted_json.h"
#include "core/model_files/parts.h"

#include <array>
#include <utility>

namespace core::model_files {
namespace {

using namespace core::models;

constexpr int kVersion = 1;

/// In the order of AnyModel.
constexpr std::array<const char*, 10> kKinds = {"decision_tree",      "classification_tree",
                                                "random_forest",      "classification_forest",
                                                "gradient_boosting",  "histogram_boosting",
                                                "linear_regression",  "logistic_regression",
                                                "softmax_regression", "mlp"};
static_assert(std::variant_size_v<AnyModel> == kKinds.size());

Json trees_to_json(const std::vector<Tree>& trees) {
    Json list = Json::array();
    for (const Tree& tree : trees) list.push_back(to_json(tree));
    return list;
}

Json body(const DecisionTree& model) { return {{"tree", to_json(model)}}; }
Json body(const ClassificationTree& model) {
    return {{"tree", to_json(model.tree)}, {"class_shares", to_json(model.class_shares)}};
}
Json body(const RandomForest& model) { return {{"trees", trees_to_json(model.trees)}}; }
Json body(const ClassificationForest& model) {
    Json trees = Json::array();
    for (const ClassificationTree& tree : model.trees) trees.push_back(body(tree));
    return {{"trees", trees}};
}
Json body(const GradientBoosting& model) {
    return {{"initial", model.initial},
            {"learning_rate", model.learning_rate},
            {"trees", trees_to_json(model.trees)}};
}
Json body(const HistogramBoosting& model) {
    Json outputs = Json::array();
    for (const TreeSum& sum : model.outputs)
        outputs.push_back(
            {{"offset", sum.offset}, {"factor", sum.factor}, {"trees", trees_to_json(sum.trees)}});
    return {{"loss", model.loss == BoostingLoss::kLogLoss ? "log_loss" : "squared_error"},
            {"outputs", outputs}};
}
Json body(const LinearRegression& model) {
    return {{"coefficients", to_json(model.coefficients)}, {"intercept", model.intercept}};
}
Json body(const LogisticRegression& model) {
    return {{"coefficients", to_json(model.coefficients)}, {"intercept", model.intercept}};
}
Json body(const SoftmaxRegression& model) {
    return {{"coefficients", to_json(model.coefficients)}, {"intercepts", to_json(model.intercepts)}};
}
Json body(const Mlp& model) {
    Json layers = Json::array();
    for (const MlpLayer& layer : model.layers)
        layers.push_back({{"weights", to_json(layer.weights)}, {"biases", to_json(layer.biases)}});
    return {{"task", model.task == MlpTask::kClassification ? "classification" : "regression"},
            {"activation", model.activation == Activation::kTanh ? "tanh" : "relu"},
            {"layers", layers}};
}

/// Reads the body of one file.
class BodyReader {
public:
    BodyReader(const Place& file, Index n_features, Complaint& complaint)
        : file_(file), n_features_(n_features), complaint_(complaint) {}

    AnyModel read(const std::string& kind) {
        if (kind == kKinds[0]) return read_tree(file_["tree"], n_features_, complaint_);
        if (kind == kKinds[1]) return classification_tree(file_);
        if (kind == kKinds[2])
            return RandomForest{.trees = read_trees(file_["trees"], n_features_, complaint_)};
        if (kind == kKinds[3]) return classification_forest();
        if (kind == kKinds[4]) return gradient_boosting();
        if (kind == kKinds[5]) return histogram_boosting();
        if (kind == kKinds[6])
            return LinearRegression{.coefficients = coefficients(), .intercept = intercept()};
        if (kind == kKinds[7])
            return LogisticRegression{.coefficients = coefficients(), .intercept = intercept()};
        if (kind == kKinds[8]) return softmax_regression();
        if (kind == kKinds[9]) return mlp();
        complaint_.add("kind", "a kind of model that this version knows");
        return {};
    }

private:
    Vector coefficients() { return read_vector(file_["coefficients"], n_features_, complaint_); }
    double intercept() { return read_number(file_["intercept"], complaint_); }

    ClassificationTree classification_tree(const Place& place) {
        ClassificationTree model{.tree = read_tree(place["tree"], n_features_, complaint_)};
        const Place shares = place["class_shares"];
        if (shares.size() == 0) complaint_.add(shares.path, "shares of one class at least");
        model.class_shares = read_matrix(shares, -1, static_cast<Index>(model.tree.nodes.size()), complaint_);
        for (const TreeNode& node : model.tree.nodes)
            if (!(node.value >= 0.0 && node.value < static_cast<double>(model.n_classes())))
                complaint_.add(place.path + "tree", "values that are classes");
        return model;
    }

    ClassificationForest classification_forest() {
        ClassificationForest model;
        const Place trees = file_["trees"];
        if (trees.size() == 0) complaint_.add(trees.path, "one tree at least");
        for (std::size_t i = 0; i < trees.size() && complaint_.is_empty(); ++i) {
            model.trees.push_back(classification_tree(trees[i]));
            if (model.trees.back().n_classes() != model.trees.front().n_classes())
                complaint_.add(trees[i].path, "as many classes as in the first tree");
        }
        return model;
    }

    GradientBoosting gradient_boosting() {
        return {.initial = read_number(file_["initial"], complaint_),
                .learning_rate = read_number(file_["learning_rate"], complaint_),
                .trees = read_trees(file_["trees"], n_features_, complaint_)};
    }

    HistogramBoosting histogram_boosting() {
        const std::string loss = read_text(file_["loss"], complaint_);
        if (loss != "log_loss" && loss != "squared_error")
            complaint_.add("loss", "log_loss or squared_error");
        HistogramBoosting model{.loss = loss == "log_loss" ? BoostingLoss::kLogLoss
                                                           : BoostingLoss::kSquaredError};
        const Place outputs = file_["outputs"];
        for (std::size_t k = 0; k < outputs.size() && complaint_.is_empty(); ++k) {
            const Place sum = outputs[k];
            model.outputs.push_back({.offset = read_number(sum["offset"], complaint_),
                                     .factor = read_number(sum["factor"], complaint_),
                                     .trees = read_trees(sum["trees"], n_features_, complaint_)});
        }
        const bool is_one = model.loss == BoostingLoss::kSquaredError;
        if (model.outputs.empty() || (is_one && model.outputs.size() > 1))
            complaint_.add(outputs.path, is_one ? "one output" : "one output at least");
        return model;
    }

    SoftmaxRegression softmax_regression() {
        SoftmaxRegression model;
        model.coefficients = read_matrix(file_["coefficients"], -1, n_features_, complaint_);
        if (model.coefficients.rows() < 2) complaint_.add("coefficients", "two classes at least");
        model.intercepts = read_vector(file_["intercepts"], model.coefficients.rows(), complaint_);
        return model;
    }

    Mlp mlp() {
        const std::string task = read_text(file_["task"], complaint_);
        const std::string activation = read_text(file_["activation"], complaint_);
        if (task != "classification" && task != "regression")
            complaint_.add("task", "classification or regression");
        if (activation != "tanh" && activation != "relu") complaint_.add("activation", "tanh or relu");
        Mlp model{.task = task == "regression" ? MlpTask::kRegression : MlpTask::kClassification,
                  .activation = activation == "tanh" ? Activation::kTanh : Activation::kRelu};
        Index width = n_features_;
        const Place layers = file_["layers"];
        for (std::size_t k = 0; k < layers.size() && complaint_.is_empty(); ++k) {
            MlpLayer layer;
            layer.weights = read_matrix(layers[k]["weights"], -1, width, complaint_);
            width = layer.weights.rows();
            if (width == 0) complaint_.add(layers[k].path, "one output at least");
            layer.biases = read_vector(layers[k]["biases"], width, complaint_);
            model.layers.push_back(std::move(layer));
        }
        const bool is_number = model.task == MlpTask::kRegression;
        if (model.layers.empty() || (is_number ? width != 1 : width < 2))
            complaint_.add(layers.path,
                           is_number ? "layers that end in one output" : "layers that end in two outputs");
        return model;
    }

    const Place& file_;
    Index n_features_ = 0;
    Complaint& complaint_;
};

Error refusal(const std::string& why, const std::string& expected) {
    return {.message = "This is no file of a Gradus model: " + why, .expected = expected};
}

std::vector<std::string> read_features(const Place& place, Complaint& complaint) {
    std::vector<std::string> features;
    if (place.size() == 0) complaint.add(place.path, "a list of names");
    for (std::size_t i = 0; i < place.size(); ++i) features.push_back(read_text(place[i], complaint));
    return features;
}

}  // namespace

std::string write_model_file(const ModelFile& file) {
    Json json = std::visit([](const auto& model) { return body(model); }, file.model);
    json["gradus_model"] = kVersion;
    json["kind"] = kKinds[file.model.index()];
    json["features"] = file.features;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ModelFile> read_model_file(const std::string& text) {
    if (text.size() > kLargestFile) return refusal("it is far too large", "");
    const std::optional<Json> json = json::parse_untrusted(text);
    if (!json || !json->is_object())
        return refusal("it is damaged, cut off, or something else", "a JSON object");
    Complaint complaint;
    const Place file{.value = &*json};
    if (read_number(file["gradus_model"], complaint) != kVersion)
        complaint.add("gradus_model", "version " + std::to_string(kVersion));
    ModelFile model{.features = read_features(file["features"], complaint)};
    model.model = BodyReader(file, static_cast<Index>(model.features.size()), complaint)
                      .read(read_text(file["kind"], complaint));
    if (!complaint.is_empty())
        return refusal(complaint.where() + " is not what it should be", complaint.expected());
    return model;
}

}  // namespace core::model_files
