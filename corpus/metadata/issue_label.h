#pragma once

#include <optional>
#include <string_view>

#include "corpus/article.h"

namespace xdd {

/// Reads an issue's label: "số 5-2019", "số tháng 5-2020", "số 1+2 Xuân Kỷ Hợi 2019", "số Xuân Nhâm Dần
/// (1+2/2022)", "số tháng 10-2020 - SỐ ĐẶC BIỆT", "7/2015", "7-2015". The label is kept as printed. Nothing
/// when there is neither a number nor a year in it.
std::optional<Issue> read_issue_label(std::string_view label);

}  // namespace xdd
