#include "core/optim/lion.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Lion takes the steps that NumPy's lines take") {
    // reference.py, lion():
    // c = 0.9 * m + 0.1 * g; m = 0.99 * m + 0.01 * g; x = x - 0.05 * (np.sign(c) + 0.1 * x)
    const Point expected[] = {
        {-1.1439999999999999, 1.0449999999999999}, {-1.0882799999999999, 1.0897749999999999},
        {-1.0328385999999998, 1.1343261249999999}, {-0.97767440699999986, 1.1786544943749999},
        {-1.0227860349649998, 1.1227612219031249}, {-1.0676721047901747, 1.0671474157936092},
        {-1.0123337442662239, 1.111811678714641},  {-1.0572720755448928, 1.0562526203210678},
        {-1.0019857151671683, 1.1009713572194624}, {-1.0469757865913325, 1.045466500433365},
    };
    expect_path("lion", {.learning_rate = 0.05, .beta1 = 0.9, .beta2 = 0.99, .weight_decay = 0.1}, expected);
}

TEST_CASE("Lion moves every coordinate by the same length, and not at all where nothing pulls") {
    const TestFunction& function = *find_test_function("ellipse");
    Lion method(make_objective(function), core::Vector2(-9.0, 0.0),
                {.learning_rate = 0.25, .weight_decay = 0.0});
    method.step();
    CHECK(method.position() == core::Vector2(-8.75, 0.0));
}
