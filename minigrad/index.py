"""What files have that are not loaded at once: functions of `minigrad`, methods of `Tensor`, names in formulas;
and what PyTorch's classes have besides that is not here.

Written by tools/build.py. `later.py` reads it, and loads a file when one of its names is first used.
"""

FUNCTIONS = {
    "create": """
        arange as_tensor asarray empty empty_like eye from_numpy full full_like linspace logspace ones
        ones_like rand rand_like randint randint_like randn randn_like randperm scalar_tensor tensor zeros
        zeros_like
    """,
    "ops.activations": """
        celu prelu selu threshold
    """,
    "ops.arrange": """
        diag diag_embed diagflat flip fliplr flipud repeat_interleave roll rot90 tile tril tril_indices triu
        triu_indices
    """,
    "ops.casts": """
        can_cast conj finfo iinfo imag is_complex is_conj is_floating_point is_inference is_nonzero is_signed
        is_tensor promote_types real resolve_conj result_type
    """,
    "ops.choices": """
        allclose argwhere bitwise_and bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift
        bitwise_xor bucketize clamp clamp_max clamp_min clip eq equal ge greater greater_equal gt heaviside
        isclose isfinite isin isinf isnan le less less_equal logical_and logical_not logical_or logical_xor lt
        masked_fill maximum minimum nan_to_num ne nonzero not_equal searchsorted where
    """,
    "ops.distributions": """
        bernoulli multinomial normal
    """,
    "ops.dropout": """
        dropout
    """,
    "ops.einsum": """
        einsum
    """,
    "ops.functions": """
        absolute acos acosh arccos arccosh arcsin arcsinh arctan arctan2 arctanh asin asinh atan atan2 atanh
        ceil cosh div divide erf erfc exp2 expm1 fix floor floor_divide fmod frac hypot log10 log1p log2
        logaddexp logit positive remainder round rsqrt sinc sinh tan true_divide trunc xlogy
    """,
    "ops.gather": """
        gather index_add index_copy index_fill index_select masked_scatter masked_select scatter scatter_add
        take take_along_dim
    """,
    "ops.indexing": """
        index_put
    """,
    "ops.joins": """
        atleast_1d atleast_2d atleast_3d block_diag broadcast_tensors cartesian_prod column_stack combinations
        dstack hstack meshgrid row_stack vstack
    """,
    "ops.linalg": """
        addmm addmv baddbmm bmm ger inner kron matmul outer tensordot trace vdot
    """,
    "ops.matrices": """
        cross det inverse svd
    """,
    "ops.ordering": """
        amax amin aminmax argmax argmin argsort bincount kthvalue max median min mode msort quantile sort topk
        unique
    """,
    "ops.padding": """
        constant_pad_nd diff
    """,
    "ops.pointwise": """
        add addcdiv addcmul lerp multiply negative pow reciprocal rsub square sub subtract
    """,
    "ops.reductions": """
        all any count_nonzero cummax cummin cumprod cumsum logsumexp mean nansum norm prod std std_mean sum
        var var_mean
    """,
    "ops.reshape": """
        adjoint broadcast_to cat chunk clone concat concatenate diagonal flatten moveaxis movedim narrow numel
        permute ravel reshape select split squeeze stack swapaxes swapdims t tensor_split unbind unflatten
        unsqueeze
    """,
    "ops.shape": """
        transpose
    """,
    "ops.softmax": """
        log_softmax softmax
    """,
    "random": """
        Generator default_generator get_rng_state initial_seed manual_seed seed set_rng_state
    """,
}

METHODS = {
    "create": """
        new new_empty new_full new_ones new_tensor new_zeros
    """,
    "exact.backward_and_grad": """
        backward
    """,
    "exact.hooks": """
        register_hook register_post_accumulate_grad_hook retain_grad retains_grad
    """,
    "exact.inference": """
        data
    """,
    "exact.methods": """
        __array__ __array_wrap__ __bool__ __contains__ __deepcopy__ __float__ __format__ __index__ __int__
        __len__ __reduce__ __repr__ _ask _only_number _text detach_ device dim grad is_inference numpy
        requires_grad_ shape size tolist
    """,
    "ops.activations": """
        prelu
    """,
    "ops.arrange": """
        __reversed__ diag diag_embed diagflat flip fliplr flipud repeat repeat_interleave roll rot90 tile tril
        tril_ triu triu_
    """,
    "ops.casts": """
        bool byte char conj cpu cuda double float half imag int is_complex is_conj is_floating_point
        is_nonzero is_signed long real resolve_conj short to type type_as
    """,
    "ops.choices": """
        __and__ __eq__ __ge__ __gt__ __iand__ __ilshift__ __invert__ __ior__ __irshift__ __ixor__ __le__
        __lshift__ __lt__ __ne__ __or__ __rand__ __rlshift__ __ror__ __rrshift__ __rshift__ __rxor__ __xor__
        allclose argwhere bitwise_and bitwise_and_ bitwise_left_shift bitwise_left_shift_ bitwise_not
        bitwise_not_ bitwise_or bitwise_or_ bitwise_right_shift bitwise_right_shift_ bitwise_xor bitwise_xor_
        clamp clamp_ clamp_max clamp_max_ clamp_min clamp_min_ clip clip_ eq eq_ equal ge ge_ greater greater_
        greater_equal greater_equal_ gt gt_ heaviside heaviside_ isclose isfinite isinf isnan le le_ less
        less_ less_equal less_equal_ logical_and logical_and_ logical_not logical_not_ logical_or logical_or_
        logical_xor logical_xor_ lt lt_ masked_fill masked_fill_ maximum minimum nan_to_num nan_to_num_ ne ne_
        nonzero not_equal not_equal_ where
    """,
    "ops.distributions": """
        bernoulli bernoulli_ exponential_ multinomial normal_ random_ uniform_
    """,
    "ops.functions": """
        __floordiv__ __ifloordiv__ __imod__ __mod__ __pos__ __rfloordiv__ __rmod__ absolute absolute_ acos
        acos_ acosh acosh_ arccos arccos_ arccosh arccosh_ arcsin arcsin_ arcsinh arcsinh_ arctan arctan2
        arctan2_ arctan_ arctanh arctanh_ asin asin_ asinh asinh_ atan atan2 atan2_ atan_ atanh atanh_ ceil
        ceil_ cosh cosh_ div div_ divide divide_ erf erf_ erfc erfc_ exp2 exp2_ expm1 expm1_ fix fix_ floor
        floor_ floor_divide floor_divide_ fmod fmod_ frac frac_ hypot hypot_ log10 log10_ log1p log1p_ log2
        log2_ logaddexp logit logit_ positive remainder remainder_ round round_ rsqrt rsqrt_ sinc sinc_ sinh
        sinh_ tan tan_ true_divide true_divide_ trunc trunc_ xlogy xlogy_
    """,
    "ops.gather": """
        gather index_add index_add_ index_copy index_copy_ index_fill index_fill_ index_select masked_scatter
        masked_scatter_ masked_select scatter scatter_ scatter_add scatter_add_ take take_along_dim
    """,
    "ops.indexing": """
        __delitem__ __getitem__ __setitem__ _copied copy_ fill_ index_put index_put_ zero_
    """,
    "ops.linalg": """
        __matmul__ __rmatmul__ addmm addmm_ addmv addmv_ baddbmm baddbmm_ bmm ger inner kron matmul outer
        trace vdot
    """,
    "ops.matrices": """
        cross det inverse svd
    """,
    "ops.memory": """
        __dlpack__ __dlpack_device__ apply_ contiguous data_ptr dim_order element_size get_device
        is_contiguous is_cpu is_cuda is_ipu is_maia is_meta is_mps is_mtia is_nested is_pinned is_quantized
        is_shared is_sparse is_vulkan is_xla is_xpu itemsize layout name nbytes ndimension nelement resize_
        resize_as_ share_memory_ storage storage_offset stride untyped_storage
    """,
    "ops.ordering": """
        amax amin aminmax argmax argmin argsort bincount kthvalue max median min mode msort quantile sort topk
        unique
    """,
    "ops.padding": """
        diff
    """,
    "ops.pointwise": """
        __ipow__ __pow__ __rpow__ __rsub__ __rtruediv__ add add_ addcdiv addcdiv_ addcmul addcmul_ lerp lerp_
        multiply multiply_ negative negative_ pow pow_ reciprocal reciprocal_ square square_ sub sub_ subtract
        subtract_
    """,
    "ops.reductions": """
        all any count_nonzero cummax cummin cumprod cumsum logsumexp mean nansum norm prod std sum var
    """,
    "ops.reshape": """
        H T __iter__ adjoint broadcast_to chunk clone diagonal expand expand_as flatten mH mT moveaxis movedim
        narrow permute ravel reshape reshape_as select split squeeze squeeze_ swapaxes swapaxes_ swapdims
        swapdims_ t t_ tensor_split transpose_ unbind unflatten unsqueeze unsqueeze_ view view_as
    """,
    "ops.shape": """
        transpose
    """,
    "ops.softmax": """
        log_softmax softmax
    """,
}

MEANINGS = {
    "ops.activations": """
        bend_of_gelu celu celu_over density elu elu_backward elu_backward_on_arrays elu_double_backward
        elu_over exponential_left gelu_backward gelu_kernel hardsigmoid hardsigmoid_backward hardswish
        hardswish_backward hardtanh hardtanh_backward leaky_relu leaky_relu_backward leaky_relu_over
        log_sigmoid_backward log_sigmoid_double_backward logsigmoid mish mish_backward not_negative
        not_of_bools not_zero prelu_backward prelu_backward_by_weight prelu_kernel share_below silu
        silu_backward slope_of_logsigmoid slope_of_softplus smooth_left softplus softplus_backward
        softplus_double_backward tanh_argument threshold threshold_backward threshold_on_arrays zero_where
    """,
    "ops.arrange": """
        diagonal_copy embed_diagonal embed_diagonal_on_arrays flip_dims flip_dims_on_arrays repeat_all
        repeat_backward roll_dims rotate rotate_on_arrays triangle tril triu
    """,
    "ops.attention": """
        attention attention_on_arrays attention_shares safe_shares safe_softmax slopes_of_scores
    """,
    "ops.choices": """
        bitwise_and bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor both_over
        clamp_above clamp_above_tensor clamp_below clamp_below_tensor clamp_between clamp_between_tensors
        clipped either_over eq eq_over_number eq_over_tensor fill_number fill_tensor ge ge_over_number
        ge_over_tensor gt gt_over_number gt_over_tensor is_between is_near isfinite isinf isnan le
        le_over_number le_over_tensor logical_and logical_not logical_or logical_xor lt lt_over_number
        lt_over_tensor maximum minimum nan_to_num ne ne_over_number ne_over_tensor
        no_derivative_heaviside__other no_derivative_heaviside__self no_derivative_heaviside__self_other
        no_derivative_heaviside_other no_derivative_heaviside_self no_derivative_heaviside_self_other
        refuse_larger replaced
    """,
    "ops.convolution": """
        applied convolution convolution_by_bias convolution_by_input convolution_by_weight
        convolution_by_weight_on_arrays convolution_on_arrays convolution_to correlated correlated_by_input
    """,
    "ops.cross_entropy": """
        likelihood_of_target nll_loss_of nll_loss_of_backward nll_loss_of_backward_weight nll_loss_of_images
        nll_loss_of_images_backward nll_loss_of_images_backward_weight nll_loss_of_images_weight
        nll_loss_of_weight slopes_of_likelihood
    """,
    "ops.distributions": """
        coins_of coins_of_number fill_below fill_coins fill_coins_of fill_exponential fill_integers
        fill_normal fill_range fill_uniform normal_about normal_as_wide normal_of
    """,
    "ops.embedding": """
        embedding embedding_dense_backward embedding_dense_backward_on_arrays learned_rows
        learned_rows_on_arrays
    """,
    "ops.folding": """
        col2im col2im_on_arrays im2col im2col_on_arrays max_unpool max_unpool_on_arrays pixel_shuffle_by
        pixel_shuffle_by_on_arrays pixel_unshuffle_by pixel_unshuffle_by_on_arrays
    """,
    "ops.functions": """
        abs acos acosh acosh_in_place asin asinh asinh_in_place atan atan2 atanh atanh_in_place by_number ceil
        complementary_error_function cosh div_rounded divided erf erfc error_function exp exp2 expm1 floor
        fmod_number fmod_tensor frac has_odds hypot inverse_root inverse_square_of_radius log log10 log1p log2
        log_of_odds logaddexp logit no_derivative_floor_divide__other no_derivative_floor_divide__self
        no_derivative_floor_divide__self_other no_derivative_floor_divide_other
        no_derivative_floor_divide_self no_derivative_floor_divide_self_other number_beside over_number
        product_with_log quotient remainder_number remainder_of_number remainder_tensor rest round_decimals
        round_whole rounded rsqrt sgn sgn_backward sigmoid signs sinc sine_by_angle sinh slope_of_sinc tan
        tanh tanh_backward trunc whole xlogy_of_number xlogy_tensors xlogy_with_number
    """,
    "ops.gather": """
        corner distinct gather_at index_add_at index_copy_at index_fill_number index_fill_tensor
        index_select_at index_select_at_on_arrays masked_scatter_backward masked_scatter_backward_on_arrays
        masked_select_backward overwritten poured put_added put_added_on_arrays scatter_add_at scatter_masked
        scatter_number_at scatter_tensor_at select_masked slices_for slots take_flat where_holds zeros
    """,
    "ops.indexing": """
        advanced copy everywhere fill_with_number fill_with_tensor found_at index index_put index_put_impl
        index_put_impl_on_arrays index_put_on_arrays spread zero
    """,
    "ops.interpolation": """
        resized sized_back upsample_bilinear2d upsample_bilinear2d_backward upsample_linear1d
        upsample_linear1d_backward upsample_nearest1d upsample_nearest1d_backward upsample_nearest2d
        upsample_nearest2d_backward upsample_nearest3d upsample_nearest3d_backward upsample_nearestexact1d
        upsample_nearestexact1d_backward upsample_nearestexact2d upsample_nearestexact2d_backward
        upsample_nearestexact3d upsample_nearestexact3d_backward upsample_trilinear3d
        upsample_trilinear3d_backward
    """,
    "ops.joins": """
        along_diagonal along_diagonal_on_arrays block_diag_backward
    """,
    "ops.linalg": """
        added addmm addmv baddbmm bmm dot mm mm_first_backward mm_second_backward mv of_one_type of_type
        product scaled trace trace_on_arrays vdot
    """,
    "ops.loss_parts": """
        mean_share reduced times weighed
    """,
    "ops.losses": """
        apart bce_backward bce_backward_weight bce_bend bce_logits_slope bce_logits_target_slope bce_loss_of
        bce_loss_of_weight bce_target_slope bce_with_logits_of bce_with_logits_of_pos_weight
        bce_with_logits_of_weight bce_with_logits_of_weight_pos_weight bent cross_entropy_of_logit
        cross_entropy_of_probability huber huber_double_backward huber_loss_backward huber_loss_of
        huber_loss_of_types huber_slope mse_loss_backward mse_loss_of no_less refuse_types share_of_one
        smooth_l1 smooth_l1_double_backward smooth_l1_loss_backward smooth_l1_loss_of spread_of
    """,
    "ops.matrices": """
        cofactors cross_dim det_of inverse_of inverse_of_on_arrays outer_product products row_places solve_for
        solve_for_on_arrays svd_backward svd_of svd_of_on_arrays unit_like unit_rows
    """,
    "ops.normalization": """
        along_channels batch_norm_by_bias batch_norm_by_weight batch_norm_of batch_norm_projection first_dims
        for_groups group_norm_by_bias group_norm_by_input group_norm_by_weight group_norm_of
        group_norm_of_on_arrays in_groups inverse_deviation inverse_deviation_backward last_dims
        layer_norm_by_bias layer_norm_by_weight layer_norm_of layer_norm_projection normalized projected
        second_by_input standardize standardize_backward standardize_on_arrays statistics sum_over times_sum
        times_weight
    """,
    "ops.ordering": """
        amax amin aminmax_dim evenly_shared kthvalue_dim max_all max_dim median_all median_dim middle min_all
        min_dim mode_dim number_of refuse_derivative same_places shared_by_equals sort_dim sort_stable
        topk_dim unique_slices unique_values weighted_counts
    """,
    "ops.padding": """
        lengthened pad_with pad_with_on_arrays reflection_pad1d reflection_pad1d_backward reflection_pad2d
        reflection_pad2d_backward reflection_pad3d reflection_pad3d_backward replication_pad1d
        replication_pad1d_backward replication_pad2d replication_pad2d_backward replication_pad3d
        replication_pad3d_backward shortened
    """,
    "ops.pointwise": """
        add_multiple add_number add_quotient add_quotient_on_arrays addcmul beside difference_of_two
        div_number full_of interpolated kernel lerp_number lerp_tensor lerp_tensor_of_types mul_number
        no_bools not_implemented not_implemented_in_place number_pow pow_tensor power product_of_two
        quotient_of_two reciprocal rsub_number rsub_tensor slope_of_exponent slope_of_power sub_multiple
        sub_number sum_of_two sum_with_product to_the where with_multiple
    """,
    "ops.pooling": """
        adaptive_avg_pool2d adaptive_avg_pool2d_backward adaptive_avg_pool3d adaptive_avg_pool3d_backward
        adaptive_max_pool2d adaptive_max_pool2d_backward adaptive_max_pool3d adaptive_max_pool3d_backward
        averaged avg_pool2d avg_pool2d_backward avg_pool3d avg_pool3d_backward chosen_gradient
        max_pool2d_with_indices max_pool2d_with_indices_backward max_pool3d_with_indices
        max_pool3d_with_indices_backward mean_of_parts put_in_place spread_evenly spread_over_parts
    """,
    "ops.rare_activations": """
        gate_of gated glu_along glu_backward glu_slope halves hardshrink hardshrink_backward rrelu_backward
        rrelu_with_noise rrelu_with_noise_over same_side second_slopes_of_glu shrunk slope_of_gate
        slopes_of_glu softshrink softshrink_backward
    """,
    "ops.recurrent": """
        lstm_backward lstm_layer lstm_layer_on_arrays unsafe_split unsafe_split_on_arrays
    """,
    "ops.reductions": """
        all_dims any_dims but_channels count_nonzero cummax_at cummin_at cumprod cumprod_backward cumsum
        cumsum_from_the_end deviation equal_shares gradient_of_variance has_two_zeros has_zero identity length
        logsumexp_dims logsumexp_dims_on_arrays mean_along mean_backward move nansum nansum_backward
        norm_backward own_place prod_all prod_backward prod_dims product_of_others quotient_or_zero running
        shares std_dims std_mean_backward std_mean_dims sum_all sum_all_as total truth_type var_backward
        var_dims var_mean_backward var_mean_dims variance vector_norm_dims
    """,
    "ops.selection": """
        increased places_along taken value_selecting_backward
    """,
    "ops.shape": """
        alias_of broadcast cast cat cat_backward clone contiguous diagonal diagonal_backward diagonal_of
        inverse joined laid_out on_diagonal permute preserved reshape_alias reshaped separated slice_backward
        slice_dim split split_backward split_with_sizes squeeze squeeze_all squeeze_dim squeeze_dims stack
        transpose unbind unsafe_view unsqueezed
    """,
    "ops.similarity": """
        exchanged length_of_difference trilinear
    """,
    "ops.softmax": """
        distances exponential_shares log_softmax_backward log_softmax_backward_on_arrays log_softmax_dim
        log_softmax_dim_on_arrays softmax_backward softmax_backward_on_arrays softmax_dim
        softmax_double_backward sum_along total_along
    """,
}

LEFT_OUT = {
    "torch.Size": """
    """,
    "torch.Tensor": """
        addbmm addbmm_ addr addr_ angle as_strided as_strided_ as_strided_scatter as_subclass bfloat16 cauchy_
        ccol_indices cdouble cfloat chalf cholesky cholesky_inverse cholesky_solve coalesce col_indices
        conj_physical conj_physical_ const_data_ptr copysign copysign_ corrcoef cov crow_indices cumprod_
        cumsum_ deg2rad deg2rad_ dense_dim dequantize diagonal_scatter digamma digamma_ dist dsplit eig erfinv
        erfinv_ fill_diagonal_ float_power float_power_ fmax fmin frexp gcd gcd_ geometric_ geqrf grad_dtype
        hardshrink hash_tensor histc histogram hsplit i0 i0_ igamma igamma_ igammac igammac_ index
        index_reduce index_reduce_ indices int_repr ipu is_coalesced is_distributed is_mkldnn is_neg
        is_same_size is_set_to is_sparse_csr isneginf isposinf isreal istft lcm lcm_ ldexp ldexp_ lgamma
        lgamma_ log_normal_ logaddexp2 logcumsumexp logdet lstsq lu lu_solve map2_ map_ matrix_exp
        matrix_power module_load mtia mvlgamma mvlgamma_ nanmean nanmedian nanquantile narrow_copy
        new_empty_strided nextafter nextafter_ nonzero_static orgqr ormqr pin_memory pinverse polygamma
        polygamma_ put put_ q_per_channel_axis q_per_channel_scales q_per_channel_zero_points q_scale
        q_zero_point qr qscheme rad2deg rad2deg_ record_stream reinforce renorm renorm_ resize resize_as
        resize_as_sparse_ resolve_neg row_indices scatter_reduce scatter_reduce_ select_scatter set_ signbit
        slice_inverse slice_scatter slogdet smm solve sparse_dim sparse_mask sparse_resize_
        sparse_resize_and_clear_ split_with_sizes sspaddmm stft storage_type sum_to_size symeig to_dense
        to_mkldnn to_padded_tensor to_sparse to_sparse_bsc to_sparse_bsr to_sparse_coo to_sparse_csc
        to_sparse_csr triangular_solve unfold unique_consecutive unsafe_chunk unsafe_split
        unsafe_split_with_sizes values volatile vsplit xpu
    """,
    "torch.device": """
    """,
    "torch.dtype": """
        abbr to_complex to_real
    """,
}
